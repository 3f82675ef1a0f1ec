namespace Claudia.Load;

/// <summary>How long things go wrong, before they may come to rest.</summary>
/// <param name="Time">Null where a number of kills ends it.</param>
/// <param name="Kills">Of the scenario that is about them; null where time ends it.</param>
internal sealed record Length(TimeSpan? Time, int? Kills)
{
    /// <summary>Where nobody says otherwise.</summary>
    public const int AllKills = 200;

    private static readonly TimeSpan AllTime = TimeSpan.FromMinutes(4);

    /// <summary>For the scenarios that are not about a number of kills.</summary>
    public TimeSpan TimeOrAll => Time ?? AllTime;

    /// <summary>Of a cluster's silos, whose starts take longer.</summary>
    public int? SiloKills => Kills is { } kills ? Math.Max(1, kills / 4) : null;

    /// <summary>Long enough for what takes a minute.</summary>
    public bool IsLong => TimeOrAll >= TimeSpan.FromMinutes(2);
}
