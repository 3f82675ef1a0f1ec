namespace Claudia.Tidy.Tests.Sizes;

/// <summary>A decision record says what was decided and why, on one page.</summary>
internal static class DecisionLength
{
    public const int Limit = 40;

    public static IEnumerable<Violation> Find(Tree tree) =>
        from file in tree.Files
        where file.Folder == "docs/decisions" && file.Path.EndsWith(".md", StringComparison.Ordinal) && file.Lines.Count > Limit
        select new Violation(file.Path, 0, $"{file.Lines.Count} lines, more than {Limit}");
}
