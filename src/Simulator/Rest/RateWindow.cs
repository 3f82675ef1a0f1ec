using Claudia.Simulator.World;

namespace Claudia.Simulator.Rest;

/// <summary>Where a call stands in its window of ten seconds; <paramref name="Reset"/> is in unix seconds.</summary>
internal sealed record RateStand(int Limit, int Remaining, long Reset, bool Allowed);

/// <summary>Counts calls in fixed windows of ten seconds. Thread-safe.</summary>
internal sealed class RateWindow(SimulatedWorld world)
{
    private const long Seconds = 10;
    private readonly Lock gate = new();
    private long window;
    private int used;

    public RateStand Take()
    {
        var limit = world.Settings.RateLimit;
        lock (gate)
        {
            var current = world.Time.GetUtcNow().ToUnixTimeSeconds() / Seconds;
            if (current != window)
                (window, used) = (current, 0);
            var allowed = used < limit;
            if (allowed)
                used++;
            return new RateStand(limit, limit - used, (window + 1) * Seconds, allowed);
        }
    }
}
