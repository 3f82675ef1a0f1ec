using System.Text.RegularExpressions;

namespace Claudia.Tidy.Tests.Habits;

/// <summary>What is left to do is not left in the source.</summary>
internal static partial class LooseEnds
{
    private static readonly string[] Kinds = [".cs", ".csproj", ".props", ".targets", ".sql", ".sh", ".js", ".css", ".html", ".razor", ".yml", ".yaml", ".editorconfig"];

    public static IEnumerable<Violation> Find(Tree tree) =>
        from file in tree.Files
        where IsSource(file)
        from line in file.Lines.Index()
        let mark = Mark().Match(line.Item)
        where mark.Success
        select new Violation(file.Path, line.Index + 1, $"a {mark.Value} left behind");

    private static bool IsSource(TreeFile file) =>
        file.Folder == ".ci" || Kinds.Any(kind => file.Path.EndsWith(kind, StringComparison.Ordinal));

    // In two halves, since this file is judged too.
    [GeneratedRegex(@"\b(TO" + "DO|FIX" + "ME|HA" + @"CK)\b")]
    private static partial Regex Mark();
}
