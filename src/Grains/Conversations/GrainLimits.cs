namespace Claudia.Grains;

/// <summary>The bounds of one grain.</summary>
public sealed record GrainLimits
{
    /// <summary>Inputs that may wait for one conversation.</summary>
    public int MailboxSize { get; init; } = 500;

    /// <summary>Lost races against other activations before an input is handed back.</summary>
    public int Conflicts { get; init; } = 10;

    /// <summary>Steps in a row before the grain takes a breather: a guard against a loop that nobody foresaw.</summary>
    public int StepsInARow { get; init; } = 100;

    public TimeSpan Breather { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a reading may take, its retries included.</summary>
    public TimeSpan ReadTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a draft may take.</summary>
    public TimeSpan DraftTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long after its start a call may still leave: what was known then holds no longer.</summary>
    public TimeSpan LeaveTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long to wait after so many failures in a row: ever longer, a minute at most.</summary>
    public static TimeSpan PauseAfter(int failures) => TimeSpan.FromSeconds(Math.Min(60, Math.Pow(2, failures - 1)));

    /// <summary>How long after its time a due conversation is taken for abandoned, so that another process wakes it.</summary>
    public TimeSpan WakeGrace { get; init; } = TimeSpan.FromSeconds(5);
}
