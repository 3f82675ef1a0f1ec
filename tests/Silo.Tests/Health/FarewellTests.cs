using Claudia.Fakes;
using Microsoft.Extensions.Configuration;

namespace Claudia.Silo.Tests;

public sealed class FarewellTests
{
    [Fact]
    public async Task Process_AskedToStop_IsNotReadyAndGoesOnForTheDelay()
    {
        var clock = new FakeClock();
        var settings = SettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(ValidSettings.For(new("http://localhost:5081"), "/")).Build(), "/");
        var farewell = new Farewell(settings with { ShutdownDelay = TimeSpan.FromSeconds(5) }, clock);
        Assert.Empty(farewell.Checks());

        var stopping = farewell.StoppingAsync(CancellationToken.None);

        Assert.Equal(Health.Unready, Assert.Single(farewell.Checks()).Status);
        clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(stopping.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.2));
        await stopping;
    }
}
