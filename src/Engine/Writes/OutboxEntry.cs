namespace Claudia.Engine;

/// <summary>How a write in the outbox stands.</summary>
public enum WriteStatus
{
    /// <summary>Not sent, or certainly not applied.</summary>
    Planned = 1,

    /// <summary>A call is under way, or its process has died with it.</summary>
    InFlight = 2,

    /// <summary>A call may have happened: it is looked for.</summary>
    Unknown = 3,
}

/// <summary>A write that has not ended, and how far it is.</summary>
/// <param name="Attempts">Calls started so far, throttled ones included.</param>
/// <param name="Throttles">Calls that were certainly not applied.</param>
/// <param name="Caller">The activation that makes the latest attempt.</param>
/// <param name="StartedAt">When the latest attempt started.</param>
/// <param name="Deadline">When the latest attempt ends, at the latest; or when it was noticed that it had.</param>
/// <param name="AfterPart">The newest part known before any attempt that may have happened: its effect is newer.</param>
/// <param name="SentAfter">The newest part known when the latest attempt left: what its answer shows is newer.</param>
/// <param name="Absences">Readings of the latest attempt that did not show it.</param>
/// <param name="NotBefore">When the next step is taken at the earliest.</param>
public sealed record OutboxEntry(
    Write Write,
    DateTimeOffset PlannedAt,
    WriteStatus Status = WriteStatus.Planned,
    int Attempts = 0,
    int Throttles = 0,
    string? Caller = null,
    DateTimeOffset? StartedAt = null,
    DateTimeOffset? Deadline = null,
    long AfterPart = 0,
    long SentAfter = 0,
    int Absences = 0,
    DateTimeOffset? NotBefore = null)
{
    /// <summary>Attempts that may have happened: those that count against the limit.</summary>
    public int Tries => Attempts - Throttles;
}

/// <summary>A write that was seen to have happened, kept to notice a second one.</summary>
/// <param name="PartId">The part that holds it; null while none is known.</param>
/// <param name="AfterPart">The newest part known before it was first tried: what is older is something else.</param>
public sealed record DeliveredWrite(Write Write, string? PartId, DateTimeOffset At, long AfterPart = 0);
