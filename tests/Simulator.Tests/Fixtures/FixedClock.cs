namespace Claudia.Simulator.Tests.Fixtures;

/// <summary>Stands still until it is moved; its timers run as usual.</summary>
internal sealed class FixedClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Move(TimeSpan by) => now += by;
}
