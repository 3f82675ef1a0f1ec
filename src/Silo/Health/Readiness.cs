using Claudia.Answers;
using Claudia.Intercom;
using Claudia.Ports;

namespace Claudia.Silo;

/// <summary>Puts together what is known of the journal, the workspaces and their articles.</summary>
/// <param name="parts">What else the whole process stands on.</param>
/// <param name="knowledge">Null where nothing is drafted.</param>
internal sealed class Readiness(
    IStorageCheck journal, Workspaces workspaces, SetupMonitor setup, IEnumerable<IHealthPart> parts, KnowledgeBases? knowledge = null)
{
    public async Task<HealthReport> CheckAsync(CancellationToken cancel)
    {
        List<HealthCheck> whole = [.. parts.SelectMany(part => part.Checks()), await JournalAsync(cancel)];
        var checks = workspaces.All.OrderBy(it => it.Name, StringComparer.Ordinal).Select(Of).ToList();
        return new(Overall(whole, checks), [.. whole, .. checks]);
    }

    /// <summary>
    /// Unready is a process that can't take messages. Trouble in Intercom or in a workspace's set-up is not that: messages are still
    /// journaled, and no other process would do better. The first check of the set-up is waited for, whatever it finds.
    /// </summary>
    private Health Overall(List<HealthCheck> whole, List<HealthCheck> checks)
    {
        if (whole.Any(check => check.Status == Health.Unready) || workspaces.All.All(it => setup.Of(it.Name) is null))
            return Health.Unready;
        return whole.Concat(checks).All(check => check.Status == Health.Ready) ? Health.Ready : Health.Degraded;
    }

    private async Task<HealthCheck> JournalAsync(CancellationToken cancel)
    {
        try
        {
            await journal.CheckAsync(cancel);
            return new("journal", Health.Ready, []);
        }
        catch (JournalException broken)
        {
            return new("journal", Health.Unready, [broken.Message]);
        }
    }

    private HealthCheck Of(Workspace workspace)
    {
        var name = $"workspace:{workspace.Name}";
        if (setup.Of(workspace.Name) is not { } findings)
            return new(name, Health.Unready, ["Intercom has not been asked yet."]);
        string[] files = [.. Rules(workspace.Name), .. Articles(workspace.Name)];
        return findings.Count > 0
            ? new(name, Health.Unready, [.. findings.Select(finding => finding.Text), .. files])
            : new(name, files.Length > 0 ? Health.Degraded : Health.Ready, [.. files]);
    }

    private IEnumerable<string> Rules(string workspace) =>
        workspaces.RulesOf(workspace)!.Faults.Take(10).Select(fault => $"Rules: {fault}. The rules before are still in force.");

    private IEnumerable<string> Articles(string workspace)
    {
        if (knowledge is null)
            return [];
        if (!knowledge.ByWorkspace.TryGetValue(workspace, out var articles))
            return [$"There is no setting Articles: every question goes to a person."];
        return articles.State.Findings.Take(10).Select(finding => $"Articles: {finding}");
    }
}
