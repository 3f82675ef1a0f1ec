namespace Claudia.Tidy.Tests;

/// <summary>Reads the repository that these tests were built in.</summary>
internal static class Repository
{
    /// <summary>What is made by building, running or an editor, and so is nobody's to tidy.</summary>
    private static readonly HashSet<string> NotOurs =
        new(["bin", "obj", ".git", "node_modules", "data", "TestResults", "StrykerOutput", ".vs", ".idea"], StringComparer.Ordinal);

    private static readonly Lazy<Tree> Whole = new(() => Read(Root()));

    public static Tree Tree => Whole.Value;

    public static Tree Read(string root) =>
        new(Walk(root).Select(path => new TreeFile(Path.GetRelativePath(root, path).Replace('\\', '/'), () => File.ReadAllText(path))));

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder)
            .Where(path => Path.GetFileName(path) != ".git")
            .Concat(Directory.EnumerateDirectories(folder)
                .Where(path => !NotOurs.Contains(Path.GetFileName(path)) && new DirectoryInfo(path).LinkTarget is null)
                .SelectMany(Walk));

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Claudia.Orleans.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Claudia.Orleans.sln.");
    }
}
