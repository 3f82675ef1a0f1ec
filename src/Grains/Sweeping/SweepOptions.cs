namespace Claudia.Grains;

/// <summary>How often and how far back is swept.</summary>
public sealed record SweepOptions
{
    public TimeSpan Pause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How far back the first sweep after a start reaches at least.</summary>
    public TimeSpan FirstReach { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How far back it reaches at most, however long no process ran.</summary>
    public TimeSpan FarthestReach { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How far each sweep reaches into the one before it: Intercom's search lags.</summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromMinutes(2);
}
