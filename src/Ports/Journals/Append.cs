using Claudia.Engine;

namespace Claudia.Ports;

/// <summary>One append: the events get the versions <c>ExpectedVersion + 1</c> and on.</summary>
public sealed record Append(
    ConversationKey Key,
    long ExpectedVersion,
    IReadOnlyList<ConversationEvent> Events,
    ConversationState State,
    DateTimeOffset? WakeAt,
    DateTimeOffset At);

/// <summary>How an append ended.</summary>
public enum AppendResult
{
    Appended = 1,

    /// <summary>Another writer appended first: nothing was written.</summary>
    Conflict = 2,
}
