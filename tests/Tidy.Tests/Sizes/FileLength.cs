namespace Claudia.Tidy.Tests.Sizes;

/// <summary>A C# file past the limit holds two subjects. The limit only ever goes down.</summary>
internal static class FileLength
{
    public const int Limit = 250;

    public static IEnumerable<Violation> Find(Tree tree) =>
        from file in tree.CSharp
        where file.Lines.Count > Limit
        select new Violation(file.Path, 0, $"{file.Lines.Count} lines, more than {Limit}");
}
