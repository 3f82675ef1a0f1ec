using System.Collections.Immutable;
using Claudia.Engine;
using YamlDotNet.RepresentationModel;

namespace Claudia.Rulebooks;

/// <summary>Reads <c>rules</c>.</summary>
internal static class RulesReader
{
    public static readonly string[] Names = ["name", "when", "then"];

    private const int Most = 200;
    private const int LongestName = 80;

    public static ImmutableArray<EscalationRule> Read(Section root, IReadOnlyCollection<string>? destinations)
    {
        var nodes = root.List("rules").ToList();
        if (nodes.Count > Most)
            root.Findings.Add(nodes[Most], $"there may be at most {Most} rules");
        var rules = ImmutableArray.CreateBuilder<EscalationRule>();
        foreach (var node in nodes.Take(Most))
        {
            if (Section.Of(node, root.Findings, "a rule") is { } section && Rule(section.Only(Names), new(section.Findings, destinations)) is { } rule)
                Add(rules, rule, section);
        }
        return rules.ToImmutable();
    }

    private static void Add(ImmutableArray<EscalationRule>.Builder rules, EscalationRule rule, Section section)
    {
        if (rules.Concat(BuiltInRules.All).Any(other => string.Equals(other.Name, rule.Name, StringComparison.OrdinalIgnoreCase)))
            section.Findings.Add(section["name"]!, $"there is a rule named '{rule.Name}' already: the journal must tell which one it was");
        else
            rules.Add(rule);
    }

    private static EscalationRule? Rule(Section section, ActionReader actions)
    {
        foreach (var missing in Names.Where(name => section[name] is null))
            section.Findings.Add(section.Node, $"the rule has no '{missing}'");
        var name = section.Text("name", LongestName)?.Trim();
        if (name is not null && name.Any(char.IsControl))
            section.Findings.Add(section["name"]!, "'name' must be one line of visible characters");
        var when = section["when"] is { } condition ? new ConditionReader(section.Findings).Read(condition) : null;
        var then = section["then"] is { } action ? actions.Read(action) : null;
        return name is null || when is null || then is null ? null : new(name, when, then);
    }
}
