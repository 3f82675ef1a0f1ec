using System.Text.Json.Serialization;

namespace Claudia.Engine;

/// <summary>Something that reaches a grain. Inputs come by several roads, out of order and more than once.</summary>
/// <param name="At">When it came, by the clock of the process that took it.</param>
[JsonDerivedType(typeof(Observed), "observed")]
[JsonDerivedType(typeof(Nudged), "nudged")]
[JsonDerivedType(typeof(Looked), "looked")]
[JsonDerivedType(typeof(LookFailed), "look-failed")]
[JsonDerivedType(typeof(Missing), "missing")]
[JsonDerivedType(typeof(Drafted), "drafted")]
[JsonDerivedType(typeof(DraftFailed), "draft-failed")]
[JsonDerivedType(typeof(AttemptStarting), "attempt-starting")]
[JsonDerivedType(typeof(AttemptSettled), "attempt-settled")]
[JsonDerivedType(typeof(Woke), "woke")]
[JsonDerivedType(typeof(TransferAsked), "transfer-asked")]
[JsonDerivedType(typeof(RetryAsked), "retry-asked")]
[JsonDerivedType(typeof(PauseAsked), "pause-asked")]
[JsonDerivedType(typeof(ResumeAsked), "resume-asked")]
public abstract record ConversationInput(DateTimeOffset At)
{
    /// <summary>A webhook or the sweep showed the conversation, or a part of it.</summary>
    public sealed record Observed(DateTimeOffset At, Road Road, Snapshot Snapshot) : ConversationInput(At);

    /// <summary>Somebody says that there is something to see: it has to be read.</summary>
    /// <param name="MessageId">The message that is said to be there, where it is named.</param>
    /// <param name="Signal">What the workflow wants the rules to know.</param>
    public sealed record Nudged(DateTimeOffset At, Road Road, string? MessageId = null, string? Signal = null) : ConversationInput(At);

    /// <summary>Our own reading of the conversation.</summary>
    /// <param name="At">When the reading began: what came later it need not show.</param>
    public sealed record Looked(DateTimeOffset At, Snapshot Snapshot) : ConversationInput(At);

    /// <summary>Our own reading failed.</summary>
    public sealed record LookFailed(DateTimeOffset At, string Reason) : ConversationInput(At);

    /// <summary>Our own reading says that there is no such conversation.</summary>
    public sealed record Missing(DateTimeOffset At) : ConversationInput(At);

    /// <summary>A draft has come.</summary>
    /// <param name="Turn">The newest customer message that it answers.</param>
    public sealed record Drafted(DateTimeOffset At, string Turn, Draft Draft) : ConversationInput(At);

    /// <summary>No draft could be made.</summary>
    public sealed record DraftFailed(DateTimeOffset At, string Turn, string Reason) : ConversationInput(At);

    /// <summary>The grain wants to make the next call for a write.</summary>
    /// <param name="Attempt">The number that this attempt would have: a second asker finds it taken.</param>
    /// <param name="Caller">Who asks, unlike any other activation anywhere: only it may make the call.</param>
    public sealed record AttemptStarting(DateTimeOffset At, string WriteId, int Attempt, string Caller) : ConversationInput(At);

    /// <summary>A call has ended, or was given up.</summary>
    public sealed record AttemptSettled(DateTimeOffset At, string WriteId, int Attempt, WriteOutcome Outcome) : ConversationInput(At);

    /// <summary>A time that the state waits for has come.</summary>
    /// <param name="Language">The language of the messages that wait: pt, en, es, ...; null where it is not known.</param>
    public sealed record Woke(DateTimeOffset At, string? Language = null) : ConversationInput(At);

    /// <summary>An operator wants the conversation transferred.</summary>
    /// <param name="Destination">A destination's name; null for the default one.</param>
    public sealed record TransferAsked(DateTimeOffset At, string By, string? Destination) : ConversationInput(At);

    /// <summary>An operator wants a refused or unresolved transfer tried again.</summary>
    public sealed record RetryAsked(DateTimeOffset At, string By) : ConversationInput(At);

    /// <summary>An operator switches Claudia off here.</summary>
    public sealed record PauseAsked(DateTimeOffset At, string By) : ConversationInput(At);

    /// <summary>An operator switches Claudia on again.</summary>
    public sealed record ResumeAsked(DateTimeOffset At, string By) : ConversationInput(At);
}
