namespace Claudia.Tidy.Tests.Projects;

/// <summary>Every project has its lock file, unless it is built on demand only, and the solution builds and tests it.</summary>
internal static class ProjectFiles
{
    private const string Solution = "Claudia.Orleans.sln";

    public static IEnumerable<Violation> Find(Tree tree) => Unlocked(tree).Concat(Unlisted(tree));

    private static IEnumerable<Violation> Unlocked(Tree tree) =>
        from project in tree.Projects
        where !IsUnlocked(project) && !tree.HasFile($"{project.Folder}/packages.lock.json")
        select new Violation(project.Path, 0, "no packages.lock.json beside it");

    /// <summary>What is restored on demand only says so itself.</summary>
    private static bool IsUnlocked(TreeFile project) =>
        project.Xml.Descendants("RestorePackagesWithLockFile").Any(it => it.Value == "false") && project.Text.Contains("WithOrleans", StringComparison.Ordinal);

    private static IEnumerable<Violation> Unlisted(Tree tree)
    {
        var listed = tree.Find(Solution)?.Text.Replace('\\', '/') ?? "";
        return from project in tree.Projects
               where !listed.Contains($"\"{project.Path}\"", StringComparison.Ordinal)
               select new Violation(project.Path, 0, $"not in {Solution}");
    }
}
