using Claudia.Engine;

namespace Claudia.Cli;

/// <summary>A labelled message, and how frustrated it was judged to be.</summary>
internal sealed record FrustrationMessage(string Place, string Text, int Points, FrustrationHit Hit)
{
    /// <summary>The points there are: none, mild, clear, severe.</summary>
    public static readonly int[] Levels = [0, 1, 3, 5];

    /// <exception cref="CommandException">The line lacks its text, or its points are none of the levels.</exception>
    public static FrustrationMessage Judge(JsonLine line)
    {
        var (text, points) = (line.Text("text"), line.Number("points"));
        return Levels.Contains(points)
            ? new(line.Place, text, points, Frustration.Of(text))
            : throw new CommandException($"{line.Place}: \"points\" is not 0, 1, 3 or 5.");
    }
}
