using System.Collections.Frozen;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Silo;

/// <summary>The configured workspaces, and the rules that are in force there.</summary>
public sealed class Workspaces(IEnumerable<Workspace> workspaces) : IWorkspaceRules
{
    private readonly FrozenDictionary<string, (Workspace Workspace, WorkspaceRules Rules)> _byName =
        workspaces.ToFrozenDictionary(it => it.Name, it => (it, new WorkspaceRules(it)), StringComparer.Ordinal);

    public IEnumerable<Workspace> All => _byName.Values.Select(it => it.Workspace);

    public IEnumerable<WorkspaceRules> AllRules => _byName.Values.Select(it => it.Rules);

    public Workspace? Find(string name) => _byName.TryGetValue(name, out var found) ? found.Workspace : null;

    public WorkspaceRules? RulesOf(string name) => _byName.TryGetValue(name, out var found) ? found.Rules : null;

    /// <summary>The confidence (0 to 1) under which drafts are not sent there.</summary>
    public double MinimumConfidence(string workspace) => For(workspace)?.Escalation.MinimumConfidence ?? 0;

    /// <inheritdoc/>
    public Rules? For(string workspace) => RulesOf(workspace)?.Current;
}
