using System.Collections.Concurrent;
using Claudia.Engine;

namespace Claudia.Intercom;

/// <summary>Keeps Claudia from writing in workspaces where the last check found that she would act as somebody else, or could not act.</summary>
public sealed class WorkspaceGate
{
    private readonly ConcurrentDictionary<string, WriteOutcome.Refused> _closed = new(StringComparer.Ordinal);

    /// <summary>Takes in what a check found. A check that could not ask changes nothing.</summary>
    public void Take(string workspace, IReadOnlyList<Finding> findings)
    {
        if (findings.FirstOrDefault(finding => CodeOf(finding.Kind) is not null) is { } bad)
            _closed[workspace] = new(CodeOf(bad.Kind)!, bad.Text);
        else if (findings.All(finding => finding.Kind is not (FindingKind.NotReachable or FindingKind.TokenRefused)))
            _ = _closed.TryRemove(workspace, out _);
    }

    /// <summary>Why nothing is written in a workspace; null when it may be.</summary>
    public WriteOutcome.Refused? Refusal(string workspace) => _closed.GetValueOrDefault(workspace);

    private static string? CodeOf(FindingKind kind) => kind switch
    {
        FindingKind.WrongAdmin => "wrong_admin",
        FindingKind.NoInboxSeat => "no_inbox_seat",
        FindingKind.WrongApp => "wrong_app",
        FindingKind.NotReachable or FindingKind.TokenRefused or FindingKind.WrongRegion or FindingKind.NoTeam or FindingKind.NoLevelTwoTeam => null,
    };
}
