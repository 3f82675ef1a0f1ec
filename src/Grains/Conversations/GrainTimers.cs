namespace Claudia.Grains;

/// <summary>How the grains' timers are made.</summary>
public static class GrainTimers
{
    /// <summary>A timer that ticks when it is set to, and lets calls in while it does.</summary>
    public static readonly GrainTimerCreationOptions WhenSet = new()
    {
        DueTime = Timeout.InfiniteTimeSpan,
        Period = Timeout.InfiniteTimeSpan,
        Interleave = true,
        KeepAlive = true,
    };
}
