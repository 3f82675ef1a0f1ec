using Claudia.Fakes;

namespace Claudia.Api.Tests;

public sealed class FarewellTests
{
    [Fact]
    public async Task Process_AskedToStop_IsNotReadyAndGoesOnForTheDelay()
    {
        var clock = new FakeClock();
        var farewell = new Farewell(new("data", ClaudiaSettings.DefaultSetupPause, [], []) { ShutdownDelay = TimeSpan.FromSeconds(5) }, clock);
        Assert.Null(farewell.Check());

        var stopping = farewell.StoppingAsync(CancellationToken.None);

        Assert.Equal(Health.Unready, farewell.Check()!.Status);
        clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(stopping.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.2));
        await stopping;
    }
}
