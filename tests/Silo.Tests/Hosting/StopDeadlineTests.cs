using Claudia.Fakes;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claudia.Silo.Tests;

public sealed class StopDeadlineTests
{
    private readonly FakeClock _clock = new();
    private readonly ApplicationLifetime _process = new(NullLogger<ApplicationLifetime>.Instance);
    private int _ends;

    [Fact]
    public void Process_AskedToStopAndStillThere_IsEndedAtTheDeadline()
    {
        StopDeadline.Set(_process, _clock, () => _ends++);
        _process.StopApplication();

        _clock.Advance(StopDeadline.Final - TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, _ends);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, _ends);
    }

    [Fact]
    public void Process_NotAskedToStop_GoesOn()
    {
        StopDeadline.Set(_process, _clock, () => _ends++);
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, _ends);
    }

    [Fact]
    public void Deadlines_LeaveAMomentEach_WithinThirtySeconds() =>
        Assert.True(StopDeadline.Orderly < StopDeadline.Final && StopDeadline.Final < TimeSpan.FromSeconds(29));
}
