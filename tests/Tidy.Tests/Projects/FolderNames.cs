namespace Claudia.Tidy.Tests.Projects;

/// <summary>A folder is named after a subject, never after the kind of thing that lies in it.</summary>
internal static class FolderNames
{
    private static readonly HashSet<string> Banned =
        new(["Models", "Services", "Helpers", "Utils", "Common", "Misc"], StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<Violation> Find(Tree tree) =>
        from folder in tree.Folders
        let name = folder[(folder.LastIndexOf('/') + 1)..]
        where Banned.Contains(name)
        select new Violation(folder, 0, $"{name} names no subject");
}
