using System.Text.RegularExpressions;

namespace Claudia.Simulator.Tests.Page;

/// <summary>The page as it lies in the simulator's assembly.</summary>
internal static partial class PageFiles
{
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(SimulatorHost).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("page/", StringComparison.Ordinal))];

    public static string Html { get; } = Read("page/simulator.html");

    public static IReadOnlyDictionary<string, string> Scripts { get; } = Ending(".js");

    public static IReadOnlyDictionary<string, string> Styles { get; } = Ending(".css");

    public static IReadOnlyList<string> Ids { get; } = [.. Id().Matches(Html).Select(match => match.Groups[1].Value)];

    /// <summary>Each start tag of that name, with its attributes.</summary>
    public static IEnumerable<string> Tags(string name) =>
        Regex.Matches(Html, $@"<{name}\b[^>]*>", RegexOptions.CultureInvariant).Select(match => match.Value);

    /// <summary>What stands in quotation marks after each match of the pattern in every script.</summary>
    public static IEnumerable<string> Asked(Regex pattern) =>
        Scripts.Values.SelectMany(script => pattern.Matches(script)).Select(match => match.Groups[1].Value);

    public static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $@"\s{name}=""([^""]*)""", RegexOptions.CultureInvariant) is { Success: true } found ? found.Groups[1].Value : null;

    private static Dictionary<string, string> Ending(string end) =>
        Names.Where(name => name.EndsWith(end, StringComparison.Ordinal)).ToDictionary(name => name, Read, StringComparer.Ordinal);

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(SimulatorHost).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("\\sid=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
