using System.Text.RegularExpressions;

namespace Claudia.Tidy.Tests.Prose;

/// <summary>A link in the README or the docs leads to a file, folder or heading that is there. Links to other sites are not followed.</summary>
internal static partial class Links
{
    public static IEnumerable<Violation> Find(Tree tree) =>
        from file in tree.Files
        where IsPage(file.Path)
        from link in new MarkdownPage(file.Text).Links
        where !Elsewhere().IsMatch(link.Target)
        let problem = Problem(tree, file, link.Target)
        where problem is not null
        select new Violation(file.Path, link.Line, $"{link.Target}: {problem}");

    private static bool IsPage(string path) =>
        path == "README.md" || (path.StartsWith("docs/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal));

    private static string? Problem(Tree tree, TreeFile file, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? file.Path : Tree.Resolve(file.Folder, Uri.UnescapeDataString(parts[0].Split('?')[0]));
        if (path is null)
        {
            return "outside the repository";
        }

        if (tree.Find(path) is not { } found)
        {
            return !tree.HasFolder(path) ? "no such file" : parts.Length > 1 ? "a folder has no headings" : null;
        }

        return parts.Length == 1 || HasAnchor(found, Uri.UnescapeDataString(parts[1])) ? null : "no such heading";
    }

    private static bool HasAnchor(TreeFile file, string anchor) =>
        file.Path.EndsWith(".md", StringComparison.Ordinal)
            ? new MarkdownPage(file.Text).Anchors.Contains(anchor)
            : LineAnchor().Match(anchor) is { Success: true } match && int.Parse(match.Groups[1].Value, null) <= file.Lines.Count;

    [GeneratedRegex("^(?:[a-z][a-z0-9+.-]*:|//)", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"^L(\d{1,6})(?:-L\d{1,6})?$")]
    private static partial Regex LineAnchor();
}
