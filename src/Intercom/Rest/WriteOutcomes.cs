using Claudia.Engine;

namespace Claudia.Intercom;

/// <summary>What the end of a call says about the change that it asked for.</summary>
internal static class WriteOutcomes
{
    /// <param name="shown">The change as the answer shows it; null when it does not.</param>
    public static WriteOutcome Of(CallEnd end, Shown? shown) => end switch
    {
        // Nothing left our machine.
        CallEnd.NeverLeft never => new WriteOutcome.Throttled(never.Until, never.Reason),

        // Sent, perhaps, and no answer.
        CallEnd.Lost lost => new WriteOutcome.Unknown(lost.Reason),

        CallEnd.Answered answer => Of(answer, shown),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static WriteOutcome Of(CallEnd.Answered answer, Shown? shown) => answer.Status switch
    {
        // A success counts only when it shows the change: an assignment was seen to answer 200 and do nothing.
        >= 200 and < 300 => shown is null
            ? new WriteOutcome.Unknown(answer.Describe())
            : new WriteOutcome.Applied(shown.PartId),

        // Over the limit: turned away before anything was done.
        429 => new WriteOutcome.Throttled(answer.RetryAt, answer.Describe()),

        // Timed out on their side; in conflict, perhaps with this very change; too early: done or not is open.
        408 or 409 or 425 => new WriteOutcome.Unknown(answer.Describe()),

        // Understood and turned down. Asking again would not help.
        >= 400 and < 500 => new WriteOutcome.Refused(answer.Error.Code, answer.Error.Message),

        // 1xx and 3xx are not Intercom's to send; 5xx may come after the change was made.
        _ => new WriteOutcome.Unknown(answer.Describe()),
    };
}

/// <summary>A change that an answer shows.</summary>
/// <param name="PartId">The part that holds it, when no other part could be meant.</param>
internal sealed record Shown(string? PartId);
