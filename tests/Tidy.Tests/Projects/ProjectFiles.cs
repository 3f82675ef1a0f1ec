namespace Claudia.Tidy.Tests.Projects;

/// <summary>Every project has its lock file, and the solution builds and tests it.</summary>
internal static class ProjectFiles
{
    private const string Solution = "Claudia.Orleans.sln";

    public static IEnumerable<Violation> Find(Tree tree) => Unlocked(tree).Concat(Unlisted(tree));

    private static IEnumerable<Violation> Unlocked(Tree tree) =>
        from project in tree.Projects
        where !tree.HasFile($"{project.Folder}/packages.lock.json")
        select new Violation(project.Path, 0, "no packages.lock.json beside it");

    private static IEnumerable<Violation> Unlisted(Tree tree)
    {
        var listed = tree.Find(Solution)?.Text.Replace('\\', '/') ?? "";
        return from project in tree.Projects
               where !listed.Contains($"\"{project.Path}\"", StringComparison.Ordinal)
               select new Violation(project.Path, 0, $"not in {Solution}");
    }
}
