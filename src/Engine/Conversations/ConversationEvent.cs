using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Claudia.Engine;

/// <summary>Something that happened to a conversation. The journal holds these, and nothing else is the truth.</summary>
/// <remarks>The names on the wire are for ever: a journal of any age must replay.</remarks>
[JsonDerivedType(typeof(MessageReceived), "message-received")]
[JsonDerivedType(typeof(TeammateSpoke), "teammate-spoke")]
[JsonDerivedType(typeof(OwnPartSeen), "own-part-seen")]
[JsonDerivedType(typeof(FactsChanged), "facts-changed")]
[JsonDerivedType(typeof(EpisodeStarted), "episode-started")]
[JsonDerivedType(typeof(TakenOver), "taken-over")]
[JsonDerivedType(typeof(Deleted), "deleted")]
[JsonDerivedType(typeof(LookOwed), "look-owed")]
[JsonDerivedType(typeof(Looked), "looked")]
[JsonDerivedType(typeof(LookFailed), "look-failed")]
[JsonDerivedType(typeof(SignalReceived), "signal-received")]
[JsonDerivedType(typeof(Judged), "judged")]
[JsonDerivedType(typeof(TransferDecided), "transfer-decided")]
[JsonDerivedType(typeof(TransferEnded), "transfer-ended")]
[JsonDerivedType(typeof(TransferRetried), "transfer-retried")]
[JsonDerivedType(typeof(WritePlanned), "write-planned")]
[JsonDerivedType(typeof(AttemptStarted), "attempt-started")]
[JsonDerivedType(typeof(AttemptSettled), "attempt-settled")]
[JsonDerivedType(typeof(WriteNotFound), "write-not-found")]
[JsonDerivedType(typeof(AttemptAbandoned), "attempt-abandoned")]
[JsonDerivedType(typeof(WriteEnded), "write-ended")]
[JsonDerivedType(typeof(DuplicateSeen), "duplicate-seen")]
[JsonDerivedType(typeof(Paused), "paused")]
[JsonDerivedType(typeof(Resumed), "resumed")]
public abstract record ConversationEvent
{
    private ConversationEvent(DateTimeOffset at) => At = at;

    /// <summary>When it was decided, by the clock of the process that decided it.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The customer wrote.</summary>
    /// <param name="AnswerAt">Not answered before this time, so that quick messages are answered together.</param>
    /// <param name="Machine">The kind of address or the subject that shows that a machine wrote it; null when none does.</param>
    public sealed record MessageReceived(
        DateTimeOffset At, string MessageId, string Text, DateTimeOffset SentAt, int Attachments, Road Road, DateTimeOffset AnswerAt, string? Machine = null)
        : ConversationEvent(At);

    /// <summary>A person answered the customer.</summary>
    public sealed record TeammateSpoke(DateTimeOffset At, string PartId, string AdminId, string Text, DateTimeOffset SentAt) : ConversationEvent(At);

    /// <summary>Something that Claudia's seat said to the customer has been seen.</summary>
    /// <param name="WriteId">The write that it is; null when this journal knows of none.</param>
    public sealed record OwnPartSeen(DateTimeOffset At, string PartId, string Text, DateTimeOffset SentAt, string? WriteId) : ConversationEvent(At);

    /// <summary>What holds of the conversation as a whole is now this.</summary>
    public sealed record FactsChanged(DateTimeOffset At, ConversationKind Kind, Facts Facts) : ConversationEvent(At);

    /// <summary>The conversation is Claudia's, from here on.</summary>
    /// <param name="AnswerAt">When the messages that already wait are answered.</param>
    public sealed record EpisodeStarted(DateTimeOffset At, int Number, DateTimeOffset AnswerAt) : ConversationEvent(At);

    /// <summary>The conversation is no longer Claudia's.</summary>
    /// <param name="By">Who has it or spoke: admin:ID, team:ID or nobody.</param>
    /// <param name="Part">The part in which a teammate spoke, or the newest that the facts show: what is newer comes after it. 0 when none is known.</param>
    public sealed record TakenOver(DateTimeOffset At, string By, string How, long Part = 0) : ConversationEvent(At);

    /// <summary>Intercom no longer has the conversation.</summary>
    public sealed record Deleted(DateTimeOffset At) : ConversationEvent(At);

    /// <summary>Something may be there that was not shown: a reading is owed.</summary>
    /// <param name="MessageId">The message that the reading should show, where it is known.</param>
    public sealed record LookOwed(DateTimeOffset At, Road Road, string? MessageId) : ConversationEvent(At);

    /// <summary>The conversation was read.</summary>
    /// <param name="LastPart">The newest part that the reading showed; 0 when it showed none.</param>
    public sealed record Looked(DateTimeOffset At, long LastPart) : ConversationEvent(At);

    /// <summary>The conversation could not be read, or the reading did not show what was expected.</summary>
    public sealed record LookFailed(DateTimeOffset At, string Reason, DateTimeOffset NotBefore) : ConversationEvent(At);

    /// <summary>The workflow sent a signal.</summary>
    public sealed record SignalReceived(DateTimeOffset At, string Signal) : ConversationEvent(At);

    /// <summary>The messages that waited were judged.</summary>
    /// <param name="Turn">The newest of those messages; null when there was none.</param>
    /// <param name="Draft">The draft that was judged, where one was needed and came.</param>
    /// <param name="Failure">Why there is no draft, where one was needed.</param>
    /// <param name="Language">The messages' language, where no draft tells.</param>
    /// <param name="Frustration">The frustration that these messages show; null for none.</param>
    public sealed record Judged(DateTimeOffset At, string? Turn, Draft? Draft, string? Failure, Verdict Verdict, string RulesVersion, string? Language = null, ImmutableArray<FrustrationSample>? Frustration = null) : ConversationEvent(At);

    /// <summary>The episode's transfer was decided.</summary>
    /// <param name="Word">What the customer is told of it instead of the usual.</param>
    /// <param name="Rule">The name of the rule that made it; null when an operator did, or a failure.</param>
    public sealed record TransferDecided(DateTimeOffset At, string TransferId, string Destination, string TeamId, ImmutableArray<Reason> Reasons, string RulesVersion, TransferWord? Word = null, string? Rule = null) : ConversationEvent(At);

    /// <summary>The episode's transfer has ended.</summary>
    public sealed record TransferEnded(DateTimeOffset At, string TransferId, TransferStatus Status, string Detail) : ConversationEvent(At);

    /// <summary>An operator has asked to try a transfer again.</summary>
    public sealed record TransferRetried(DateTimeOffset At, string TransferId, string By) : ConversationEvent(At);

    /// <summary>A change in Intercom is to be made.</summary>
    public sealed record WritePlanned(DateTimeOffset At, Write Write) : ConversationEvent(At);

    /// <summary>A call is about to leave. Journaled before it does.</summary>
    /// <param name="Attempt">From 1.</param>
    /// <param name="Caller">The activation that makes the call: two that start at one instant still differ.</param>
    /// <param name="Deadline">The call does not leave, and is not waited for, after this time.</param>
    public sealed record AttemptStarted(DateTimeOffset At, string WriteId, int Attempt, string Caller, DateTimeOffset Deadline) : ConversationEvent(At);

    /// <summary>What is known of a call.</summary>
    /// <param name="NotBefore">When the write is looked for, or tried again, at the earliest.</param>
    public sealed record AttemptSettled(DateTimeOffset At, string WriteId, int Attempt, WriteOutcome Outcome, DateTimeOffset NotBefore) : ConversationEvent(At);

    /// <summary>A reading did not show the write.</summary>
    /// <param name="NotBefore">When it is looked for again at the earliest.</param>
    public sealed record WriteNotFound(DateTimeOffset At, string WriteId, int Attempt, DateTimeOffset NotBefore) : ConversationEvent(At);

    /// <summary>The attempt is taken not to have happened: settle window over, and two readings did not show it.</summary>
    public sealed record AttemptAbandoned(DateTimeOffset At, string WriteId, int Attempt) : ConversationEvent(At);

    /// <summary>Nothing more is to be done for the write.</summary>
    /// <param name="PartId">The part that holds the change, where it is known.</param>
    public sealed record WriteEnded(DateTimeOffset At, string WriteId, WriteEnd End, string? PartId, string Detail) : ConversationEvent(At);

    /// <summary>The same write shows twice: the network delivered a call after the settle window.</summary>
    public sealed record DuplicateSeen(DateTimeOffset At, string WriteId, string PartId) : ConversationEvent(At);

    /// <summary>An operator has switched Claudia off here.</summary>
    public sealed record Paused(DateTimeOffset At, string By) : ConversationEvent(At);

    /// <summary>An operator has switched Claudia on again.</summary>
    public sealed record Resumed(DateTimeOffset At, string By, DateTimeOffset AnswerAt) : ConversationEvent(At);
}
