using System.Collections.Concurrent;
using Claudia.Engine;

namespace Claudia.Intercom;

/// <summary>Keeps Claudia from writing in workspaces of which no check has found yet that she acts there as herself, or where one has found that she does not.</summary>
public sealed class WorkspaceGate
{
    /// <summary>By workspace why it is closed; null where it is open.</summary>
    private readonly ConcurrentDictionary<string, string?> _workspaces = new(StringComparer.Ordinal);

    /// <summary>Takes in what a check found. A check that could not ask changes nothing.</summary>
    public void Take(string workspace, IReadOnlyList<Finding> findings)
    {
        if (findings.FirstOrDefault(finding => finding.Kind is FindingKind.WrongAdmin or FindingKind.NoInboxSeat or FindingKind.WrongApp) is { } bad)
            _workspaces[workspace] = bad.Text;
        else if (findings.All(finding => finding.Kind is not (FindingKind.NotReachable or FindingKind.TokenRefused)))
            _workspaces[workspace] = null;
    }

    /// <summary>The outcome of any write in a workspace in which none is made: it is held back, and made once that is mended. Null when it may be made.</summary>
    public WriteOutcome? Objection(string workspace)
    {
        var why = _workspaces.GetValueOrDefault(workspace, "The set-up has not been checked yet.");
        return why is null ? null : new WriteOutcome.Throttled(null, why);
    }
}
