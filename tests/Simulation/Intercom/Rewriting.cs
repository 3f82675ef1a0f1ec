namespace Claudia.Simulation;

/// <summary>What Intercom makes of the words that it is sent: an address becomes a link, which plain text shows twice.</summary>
internal static class Rewriting
{
    /// <summary>The address that answers have in them.</summary>
    public const string Link = "https://help.example/a?b=1&c=2";

    private const string Shown = "https://help.example/a?b=1&amp;c=2 (https://help.example/a?b=1&c=2)";

    public static string? Of(string? text) => text?.Replace(Link, Shown, StringComparison.Ordinal);
}
