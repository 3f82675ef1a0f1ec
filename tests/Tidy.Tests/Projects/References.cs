using System.Xml.Linq;

namespace Claudia.Tidy.Tests.Projects;

/// <summary>Who may refer to whom. A project that the table does not name may refer to nothing.</summary>
internal static class References
{
    private const string Fakes = "tests/Fakes";

    private static readonly string[] Edges = ["Engine", "Ports", "Intercom", "Answers", "Storage", "Rulebooks"];

    private static readonly Dictionary<string, string[]> Sources = new(StringComparer.Ordinal)
    {
        ["Engine"] = [],
        ["Simulator"] = [],
        ["Ports"] = ["Engine"],
        ["Grains"] = ["Engine", "Ports"],
        ["Rulebooks"] = ["Engine", "Ports"],
        ["Intercom"] = ["Engine", "Ports"],
        ["Answers"] = ["Engine", "Ports"],
        ["Storage"] = ["Engine", "Ports"],
        ["Cli"] = [.. Edges, "Simulator"],
        ["Silo"] = [.. Edges, "Grains"],
        ["Api"] = [.. Edges, "Grains", "Silo", "Simulator"],
    };

    /// <summary>Tests that need more than what they test and what that may refer to.</summary>
    private static readonly Dictionary<string, string[]> Suites = new(StringComparer.Ordinal)
    {
        // The client and the simulated Intercom pass the same contract.
        ["tests/Intercom.Tests"] = ["Simulator"],
        // These run the whole system.
        ["tests/Silo.Tests"] = ["Simulator"],
        ["tests/Simulation"] = ["Engine", "Ports", "Grains"],
        ["tests/Simulation.Tests"] = ["Engine", "Ports", "Grains"],
        ["tests/Processes"] = [.. Edges, "Simulator", "Api", "Cli"],
        ["tests/Processes.Tests"] = [.. Edges, "Simulator", "Api", "Cli"],
        ["tests/Load"] = [.. Edges, "Simulator", "Api"],
        ["tests/Load.Tests"] = [.. Edges, "Simulator", "Api"],
        ["tests/Browser"] = [.. Edges, "Simulator", "Api"],
        ["tests/Browser.Tests"] = [.. Edges, "Simulator", "Api"],
        // What the fakes stand in for: the ports.
        [Fakes] = ["Engine", "Ports"],
    };

    /// <summary>Tests that stand on other tests' projects, beside the fakes.</summary>
    private static readonly Dictionary<string, string[]> Below = new(StringComparer.Ordinal)
    {
        // The journal in grains' state passes the contract of the others.
        ["tests/Silo.Tests"] = ["tests/Storage.Tests"],
        ["tests/Simulation.Tests"] = ["tests/Simulation"],
        ["tests/Processes.Tests"] = ["tests/Processes"],
        ["tests/Load"] = ["tests/Processes"],
        ["bench/Cluster"] = ["tests/Processes"],
        ["bench/Ingest"] = ["tests/Processes"],
        ["tests/Load.Tests"] = ["tests/Processes", "tests/Load"],
    };

    public static IEnumerable<Violation> Find(Tree tree) =>
        from project in tree.Projects
        from reference in project.Xml.Descendants("ProjectReference")
        where !OnlyOrdersTheBuild(reference)
        let target = Folder(project, reference)
        where !Allowed(project.Folder).Contains(target)
        select new Violation(project.Path, reference.Line(), $"may not refer to {target ?? "a project outside the repository"}");

    /// <summary>Built before, and not referred to: no code of it is seen.</summary>
    private static bool OnlyOrdersTheBuild(XElement reference) => (string?)reference.Attribute("ReferenceOutputAssembly") == "false";

    private static string? Folder(TreeFile project, XElement reference)
    {
        var path = Tree.Resolve(project.Folder, reference.Attribute("Include")?.Value ?? "");
        return path?[..Math.Max(path.LastIndexOf('/'), 0)];
    }

    private static HashSet<string?> Allowed(string folder)
    {
        var tested = Tested(folder);
        string[] names =
        [
            .. folder.StartsWith("src/", StringComparison.Ordinal) ? Sources.GetValueOrDefault(folder["src/".Length..], []) : [],
            .. tested is null ? [] : Sources[tested].Append(tested),
            .. Suites.GetValueOrDefault(folder, []),
            .. $"{folder}/".StartsWith("bench/", StringComparison.Ordinal) ? Sources.Keys.ToArray() : [],
        ];
        return [.. names.Select(name => $"src/{name}"), .. Below.GetValueOrDefault(folder, []), .. folder.StartsWith("src/", StringComparison.Ordinal) || folder == Fakes ? [] : (string[])[Fakes]];
    }

    private static string? Tested(string folder) =>
        Sources.Keys.FirstOrDefault(name => folder == $"tests/{name}.Tests");
}
