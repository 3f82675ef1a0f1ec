using Claudia.Engine;

namespace Claudia.Cli;

/// <summary>A message's features, segment by segment, as the engine sees them.</summary>
internal static class FeaturesOf
{
    public static int[][] Segments(string text)
    {
        Span<Token> room = stackalloc Token[Tokens.Most];
        Span<char> letters = stackalloc char[Tokens.MostLetters];
        var tokens = new Tokens(text, room, letters);
        var segments = new Segments(tokens.All);
        List<int[]> all = [];
        while (segments.MoveNext())
        {
            if (PersonRequest.Anchors.In(segments.Current, tokens.Letters))
                all.Add(Places(segments.Current, tokens.Letters));
        }
        return [.. all];
    }

    private static int[] Places(ReadOnlySpan<Token> segment, ReadOnlySpan<char> letters)
    {
        Span<int> places = stackalloc int[Features.MostOfToken];
        List<int> all = [];
        for (var at = 0; at < segment.Length; at++)
            all.AddRange(places[..Features.Of(segment, letters, at, places)]);
        return [.. all];
    }
}
