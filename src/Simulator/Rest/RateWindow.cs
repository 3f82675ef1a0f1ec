using Claudia.Simulator.World;

namespace Claudia.Simulator.Rest;

/// <summary>Where a call stands in its window of ten seconds; <paramref name="Reset"/> is in unix seconds.</summary>
internal sealed record RateStand(int Limit, int Remaining, long Reset, bool Allowed);

/// <summary>Counts calls in fixed windows of ten seconds. Thread-safe.</summary>
internal sealed class RateWindow(SimulatedWorld world)
{
    private const long Seconds = 10;
    private readonly Lock _gate = new();
    private long _window;
    private int _used;

    public RateStand Take()
    {
        var limit = world.Settings.RateLimit;
        lock (_gate)
        {
            var current = world.Time.GetUtcNow().ToUnixTimeSeconds() / Seconds;
            if (current != _window)
                (_window, _used) = (current, 0);
            var allowed = _used < limit;
            if (allowed)
                _used++;
            return new RateStand(limit, limit - _used, (_window + 1) * Seconds, allowed);
        }
    }
}
