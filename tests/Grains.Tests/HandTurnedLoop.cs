using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Grains.Tests;

/// <summary>A loop whose timer is turned by hand.</summary>
internal sealed class HandTurnedLoop
{
    private static readonly SemaphoreSlim Acting = new(10, 10);

    private readonly ActorWorld _world;

    public HandTurnedLoop(ActorWorld world, CancellationToken stopping = default)
    {
        _world = world;
        Loop = new(world.Activate(), new(world.Ports, new(), Acting, stopping), due => Timer = due);
    }

    public ActingLoop Loop { get; }

    /// <summary>What the timer was last set to; null when it was never set, or has ticked since.</summary>
    public TimeSpan? Timer { get; private set; }

    public Task<Receipt> HearAsync(string text) => Loop.DeliverAsync(_world.Message(text), CancellationToken.None);

    /// <summary>Lets the timer tick.</summary>
    public Task TickAsync()
    {
        Timer = null;
        return Loop.RunAsync(CancellationToken.None);
    }

    /// <summary>Moves the clock to each tick until the timer is set to none.</summary>
    public async Task SettleAsync()
    {
        for (var ticks = 0; ticks < 200; ticks++)
        {
            if (Timer is not { } due || due == Timeout.InfiniteTimeSpan)
                return;
            _world.Clock.Advance(due);
            await TickAsync();
        }
        throw new InvalidOperationException("The loop never comes to rest.");
    }
}
