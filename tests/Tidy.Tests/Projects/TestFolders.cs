namespace Claudia.Tidy.Tests.Projects;

/// <summary>The tests mirror the source: what tests src/X lies in tests/X.Tests.</summary>
internal static class TestFolders
{
    /// <summary>What tests no single project: the repository, the whole system, and the fakes that tests share.</summary>
    private static readonly HashSet<string> OfTheWhole =
        new(["Tidy.Tests", "Fakes", "Processes", "Processes.Tests", "Load", "Load.Tests", "Simulation", "Simulation.Tests", "Browser", "Browser.Tests"], StringComparer.Ordinal);

    public static IEnumerable<Violation> Find(Tree tree) =>
        from folder in tree.Folders
        where folder.StartsWith("tests/", StringComparison.Ordinal) && folder.Count(letter => letter == '/') == 1
        let name = folder["tests/".Length..]
        where !OfTheWhole.Contains(name) && !MirrorsProject(tree, name)
        select new Violation(folder, 0, "mirrors no project under src");

    private static bool MirrorsProject(Tree tree, string name) =>
        name.EndsWith(".Tests", StringComparison.Ordinal)
        && name[..^".Tests".Length] is var tested
        && tree.HasFile($"src/{tested}/{tested}.csproj");
}
