using System.Collections.Concurrent;
using Claudia.Engine;

namespace Claudia.Intercom;

/// <summary>Keeps Claudia from writing in workspaces of which no check has found yet that she acts there as herself, or where one has found that she does not.</summary>
public sealed class WorkspaceGate
{
    private static readonly WriteOutcome Unchecked = new WriteOutcome.Throttled(null, "The set-up has not been checked yet.");

    private readonly ConcurrentDictionary<string, WriteOutcome?> _workspaces = new(StringComparer.Ordinal);

    /// <summary>Takes in what a check found. A check that could not ask changes nothing.</summary>
    public void Take(string workspace, IReadOnlyList<Finding> findings)
    {
        if (findings.FirstOrDefault(finding => CodeOf(finding.Kind) is not null) is { } bad)
            _workspaces[workspace] = new WriteOutcome.Refused(CodeOf(bad.Kind)!, bad.Text);
        else if (findings.All(finding => finding.Kind is not (FindingKind.NotReachable or FindingKind.TokenRefused)))
            _workspaces[workspace] = null;
    }

    /// <summary>The outcome of any write in a workspace in which none is made; null when it may be.</summary>
    public WriteOutcome? Objection(string workspace) =>
        _workspaces.TryGetValue(workspace, out var objection) ? objection : Unchecked;

    private static string? CodeOf(FindingKind kind) => kind switch
    {
        FindingKind.WrongAdmin => "wrong_admin",
        FindingKind.NoInboxSeat => "no_inbox_seat",
        FindingKind.WrongApp => "wrong_app",
        FindingKind.NotReachable or FindingKind.TokenRefused or FindingKind.WrongRegion or FindingKind.NoTeam or FindingKind.NoLevelTwoTeam => null,
    };
}
