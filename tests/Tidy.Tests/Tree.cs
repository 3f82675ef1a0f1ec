namespace Claudia.Tidy.Tests;

/// <summary>The files that a rule judges: the whole repository, or a few made up for a test of the rule.</summary>
internal sealed class Tree
{
    private readonly HashSet<string> _paths;

    public Tree(IEnumerable<TreeFile> files)
    {
        Files = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        Folders = [.. Files.SelectMany(file => FoldersAbove(file.Path)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _paths = Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlyList<TreeFile> Files { get; }

    /// <summary>Every folder that holds a file, however deep, by its path from the root.</summary>
    public IReadOnlyList<string> Folders { get; }

    public IEnumerable<TreeFile> CSharp => Files.Where(file => file.IsCSharp);

    public IEnumerable<TreeFile> Projects => Files.Where(file => file.IsProject);

    public static Tree Of(params (string Path, string Text)[] files) =>
        new(files.Select(file => new TreeFile(file.Path, () => file.Text)));

    public bool HasFile(string path) => _paths.Contains(path);

    public bool HasFolder(string path) => path.Length == 0 || Folders.Contains(path);

    public TreeFile? Find(string path) => Files.FirstOrDefault(file => file.Path == path);

    /// <summary>The path from the root that <paramref name="relative"/> means in a file of <paramref name="folder"/>, or null outside the root.</summary>
    public static string? Resolve(string folder, string relative)
    {
        var parts = new List<string>(relative.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in relative.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count == 0)
            {
                return null;
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    private static IEnumerable<string> FoldersAbove(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..slash];
        }
    }
}
