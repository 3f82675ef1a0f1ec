using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Claudia.Engine;
using Claudia.Grains;

namespace Claudia.Api;

/// <summary>The configured workspaces, and the rules that their settings make.</summary>
internal sealed class Workspaces(IEnumerable<Workspace> workspaces) : IWorkspaceRules
{
    private readonly FrozenDictionary<string, (Workspace Workspace, Rules Rules)> _byName =
        workspaces.ToFrozenDictionary(it => it.Name, it => (it, RulesOf(it)), StringComparer.Ordinal);

    public IEnumerable<Workspace> All => _byName.Values.Select(it => it.Workspace);

    public Workspace? Find(string name) => _byName.TryGetValue(name, out var found) ? found.Workspace : null;

    /// <inheritdoc/>
    public Rules? For(string workspace) => _byName.TryGetValue(workspace, out var found) ? found.Rules : null;

    private static Rules RulesOf(Workspace workspace)
    {
        var judging = workspace.Judging;
        var rules = new Rules
        {
            Version = "",
            Seat = new(workspace.Intercom.AdminId, workspace.Intercom.TeamId),
            Destinations = judging.Destinations.ToImmutableSortedDictionary(StringComparer.OrdinalIgnoreCase),
            Escalation = new()
            {
                MinimumConfidence = judging.MinimumConfidence,
                Strikes = judging.Strikes,
                PersonPhrases = [.. judging.PersonPhrases],
                FlowRules = [.. judging.FlowRules.Select(rule => new FlowRule(Choice.Parse<FlowCondition>(rule.When)!.Value, rule.Value, rule.Destination))],
            },
            Phrases = Phrases.Default with { Fallback = judging.DefaultLanguage },
            Timings = new() { Wait = judging.AnswerWait },
        };
        var content = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(rules));
        return rules with { Version = Convert.ToHexStringLower(content.AsSpan(0, 6)) };
    }
}
