using System.Text;

namespace Claudia.Engine;

/// <summary>A text read once with a model.</summary>
internal static class Reading
{
    /// <summary>What a segment must score: a quarter of what the training aims at (128), since false alarms are worse than misses.</summary>
    private const int Enough = 32;

    /// <summary>How far before the words that say most the asking may begin: "talk" in "talk to somebody in charge".</summary>
    private const int LeadIn = 4;

    /// <summary>The words of the segment that scores highest, if it scores enough; null otherwise.</summary>
    public static string? Find(string text, LinearModel model, Anchors anchors)
    {
        Span<Token> room = stackalloc Token[Math.Min(text.Length + 2, Tokens.Most)];
        Span<char> letters = stackalloc char[Math.Min(text.Length, Tokens.MostLetters)];
        var tokens = new Tokens(text, room, letters);
        var segments = new Segments(tokens.All);
        var best = Enough;
        scoped ReadOnlySpan<Token> found = [];
        while (segments.MoveNext())
        {
            if (!anchors.In(segments.Current, tokens.Letters) || model.Score(segments.Current, tokens.Letters) is var score && score <= best)
                continue;
            var evidence = model.Evidence(segments.Current, tokens.Letters);
            if (!anchors.In(segments.Current[Wider(evidence, 1, segments.Current.Length)], tokens.Letters))
                continue;
            best = score;
            found = anchors.Within(segments.Current[Wider(evidence, LeadIn, segments.Current.Length)], tokens.Letters);
        }
        return found.Length > 0 ? Join(found, tokens.Letters) : null;
    }

    /// <summary>With so many tokens before, and one after.</summary>
    private static Range Wider(Range range, int before, int length) =>
        Math.Max(0, range.Start.Value - before)..Math.Min(length, range.End.Value + 1);

    /// <summary>Words with spaces between them.</summary>
    public static string Join(ReadOnlySpan<Token> words, ReadOnlySpan<char> letters)
    {
        var text = new StringBuilder();
        foreach (var word in words)
        {
            if (word.Length > 0)
                text.Append(text.Length > 0 ? " " : "").Append(letters.Slice(word.Start, word.Length));
        }
        return text.ToString();
    }
}
