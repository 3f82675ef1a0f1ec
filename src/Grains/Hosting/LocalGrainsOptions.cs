namespace Claudia.Grains;

/// <summary>The bounds of the grains that run in this process.</summary>
public sealed record LocalGrainsOptions
{
    public GrainLimits Limits { get; init; } = new();

    /// <summary>Conversations held in memory at once. Beyond, the idle ones are let go, and then none is taken.</summary>
    public int MostActive { get; init; } = 10_000;

    /// <summary>Conversations that do something at the same time.</summary>
    public int MostActing { get; init; } = 64;

    /// <summary>A conversation that had nothing to do for this long is let go.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often the journal is asked for what is due.</summary>
    public TimeSpan PollTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Due conversations woken at one poll.</summary>
    public int DueAtOnce { get; init; } = 200;

    /// <summary>How long a stop waits for calls under way.</summary>
    public TimeSpan StopTime { get; init; } = TimeSpan.FromSeconds(20);
}
