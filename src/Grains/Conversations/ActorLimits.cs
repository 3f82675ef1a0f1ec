namespace Claudia.Grains;

/// <summary>The bounds of one actor.</summary>
public sealed record ActorLimits
{
    /// <summary>The largest number of inputs that wait for one conversation. Further ones are refused.</summary>
    public int MailboxSize { get; init; } = 500;

    /// <summary>Lost races against other activations before an input is handed back.</summary>
    public int Conflicts { get; init; } = 10;

    /// <summary>Steps in a row before the actor pauses: a guard against a loop that nobody foresaw.</summary>
    public int StepsInARow { get; init; } = 100;

    /// <summary>How long it pauses then.</summary>
    public TimeSpan Breather { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a reading may take, its retries included.</summary>
    public TimeSpan ReadTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a draft may take.</summary>
    public TimeSpan DraftTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long after its start a call may still leave: what was known then holds no longer.</summary>
    public TimeSpan LeaveTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long after its time a due conversation counts as abandoned, so that another process wakes it.</summary>
    public TimeSpan WakeGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The pause after a number of failures in a row: it doubles each time, up to a minute.</summary>
    public static TimeSpan PauseAfter(int failures) => TimeSpan.FromSeconds(Math.Min(60, Math.Pow(2, failures - 1)));
}
