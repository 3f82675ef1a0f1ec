using System.Text.RegularExpressions;

namespace Claudia.Tidy.Tests.Deployment;

/// <summary>A setting that a deployment or its page names is one that the programs read: each word of it stands in the sources of their settings.</summary>
internal static partial class SettingNames
{
    private const string Page = "docs/deployment.md";

    /// <summary>What follows them is a name of the user's own.</summary>
    private static readonly string[] Named = ["Workspaces", "Destinations"];

    public static IEnumerable<Violation> Find(Tree tree)
    {
        var known = Known(tree);
        return from file in tree.Files
               where file.Path == Page || file.Path.StartsWith("deploy/", StringComparison.Ordinal)
               from line in file.Lines.Index()
               from setting in Setting().Matches(line.Item).Concat(Short().Matches(line.Item))
               let stranger = Words(setting.Groups[1].Value).FirstOrDefault(word => !known.Contains(word))
               where stranger is not null
               select new Violation(file.Path, line.Index + 1, $"{setting.Groups[1].Value} is no setting: no program reads {stranger}");
    }

    private static HashSet<string> Known(Tree tree) =>
    [
        .. from file in tree.CSharp
           where file.Path.StartsWith("src/", StringComparison.Ordinal) && SettingsFile().IsMatch(file.Name)
           from word in Word().Matches(file.Text)
           select word.Value,
    ];

    private static IEnumerable<string> Words(string setting)
    {
        var words = setting.Split([":", "__"], StringSplitOptions.RemoveEmptyEntries);
        return words.Where((word, at) => !char.IsAsciiDigit(word[0]) && (at == 0 || !Named.Contains(words[at - 1])));
    }

    [GeneratedRegex(@"\bClaudia((?:(?:__|:)[A-Za-z0-9-]+)+)")]
    private static partial Regex Setting();

    // As a table names them whose head says what they begin with.
    [GeneratedRegex(@"`((?:Cluster|Storage|Workspaces|ApiKeys)(?::[A-Za-z0-9-]+)+)`")]
    private static partial Regex Short();

    [GeneratedRegex(@"(?:Settings|Reader|Options|ApiKey|Workspaces?)\.cs$")]
    private static partial Regex SettingsFile();

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Word();
}
