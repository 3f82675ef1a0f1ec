namespace Claudia.Api;

/// <summary>The refused deliveries of one kind to one workspace, since the last one that was accepted.</summary>
internal sealed record RefusedDeliveries
{
    /// <summary>After this time without a refusal the workspace counts as healthy again: it may be long until the next delivery.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>The shortest time between two warnings: strangers can cause refusals as often as they like.</summary>
    public static readonly TimeSpan LogPause = TimeSpan.FromMinutes(1);

    public static readonly RefusedDeliveries None = new();

    private RefusedDeliveries()
    {
    }

    /// <summary>0 after an accepted one.</summary>
    public int Count { get; private init; }

    /// <summary>The time of the first one.</summary>
    public DateTimeOffset Since { get; private init; }

    public DateTimeOffset Last { get; private init; }

    /// <summary>The number of refusals since the last warning.</summary>
    public int Unlogged { get; private init; }

    public DateTimeOffset? LoggedAt { get; private init; }

    /// <summary>A warning was logged since the last accepted one.</summary>
    public bool Announced { get; private init; }

    public bool IsCurrent(DateTimeOffset now) => Count > 0 && now - Last < Lifetime;

    public bool IsLogDue(DateTimeOffset now) => Unlogged > 0 && (LoggedAt is not { } at || now - at >= LogPause);

    public RefusedDeliveries Another(DateTimeOffset now)
    {
        var goesOn = IsCurrent(now);
        return this with { Count = goesOn ? Count + 1 : 1, Since = goesOn ? Since : now, Last = now, Unlogged = Unlogged + 1 };
    }

    public RefusedDeliveries Logged(DateTimeOffset now) => this with { Unlogged = 0, LoggedAt = now, Announced = true };

    public RefusedDeliveries Ended() => this with { Count = 0, Announced = false };
}
