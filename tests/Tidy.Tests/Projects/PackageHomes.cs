namespace Claudia.Tidy.Tests.Projects;

/// <summary>Orleans hosts, and nothing but the hosts knows it: adapters stay free of it. The core needs no package at all.</summary>
internal static class PackageHomes
{
    private static readonly string[] OrleansHomes = ["src/Grains", "src/Silo", "tests/Silo.Tests"];

    public static IEnumerable<Violation> Find(Tree tree) =>
        from file in tree.Files
        where file.IsBuild
        from reference in file.Xml.Descendants()
        where reference.Name.LocalName is "PackageReference" or "GlobalPackageReference"
        let id = reference.Attribute("Include")?.Value ?? reference.Attribute("Update")?.Value ?? ""
        let problem = Problem(file.Folder, id)
        where problem is not null
        select new Violation(file.Path, reference.Line(), problem);

    private static string? Problem(string folder, string id) =>
        id.Contains("Orleans", StringComparison.OrdinalIgnoreCase) && !OrleansHomes.Contains(folder) ? $"{id} belongs in {string.Join(" or ", OrleansHomes)}"
        : folder == "src/Engine" ? $"the core refers to no package, so not to {id}"
        : null;
}
