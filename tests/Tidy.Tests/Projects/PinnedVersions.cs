using System.Text.RegularExpressions;

namespace Claudia.Tidy.Tests.Projects;

/// <summary>A package's version stands once, in Directory.Packages.props, and means one version: no star, no range, no property.</summary>
internal static partial class PinnedVersions
{
    private const string Home = "Directory.Packages.props";

    public static IEnumerable<Violation> Find(Tree tree) =>
        from file in tree.Files
        where file.IsBuild
        from element in file.Xml.Descendants()
        where element.Name.LocalName.StartsWith("Package", StringComparison.Ordinal) || element.Name.LocalName == "GlobalPackageReference"
        from version in element.Attributes().Where(attribute => attribute.Name.LocalName is "Version" or "VersionOverride").Select(attribute => attribute.Value)
            .Concat(element.Elements().Where(child => child.Name.LocalName is "Version" or "VersionOverride").Select(child => child.Value))
        let problem = file.Path != Home ? $"a version away from {Home}" : Exact().IsMatch(version) ? null : $"the version {version} is not exact"
        where problem is not null
        select new Violation(file.Path, element.Line(), problem);

    [GeneratedRegex(@"^\d+\.\d+(\.\d+){0,2}(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex Exact();
}
