using Microsoft.Extensions.Logging;

namespace Claudia.Grains.Tests;

public sealed class SweepServiceTests : IDisposable
{
    private readonly GrainWorld _world = new();

    public void Dispose() => _world.Dispose();

    /// <summary>Intercom is away now and then: that is a line of the log, where a stack trace would bury what else is in it.</summary>
    [Fact]
    public async Task Sweep_Failing_IsLoggedAsOneLineWithItsReason()
    {
        _world.Intercom.SearchFault = "Intercom answers 503";
        var log = new Lines();
        var ports = _world.Ports with { Log = log };
        using var grains = new LocalGrains("sweep", ports, _world.Journal, new());
        using var stop = new CancellationTokenSource();
        using var service = new SweepService(new(grains, ports), ["acme"], _world.Journal, new(), ports);

        var running = service.RunAsync(stop.Token);
        await stop.CancelAsync();
        await running;

        var (text, exception) = Assert.Single(log.Of(LogLevel.Warning));
        Assert.Equal("acme: the sweep failed, trying again in 00:01:00: Intercom answers 503", text);
        Assert.Null(exception);
        Assert.IsType<IOException>(Assert.Single(log.Of(LogLevel.Debug)).Exception);
    }

    /// <summary>Guards against messages that came while no process ran: the first sweep reaches back to the last thing that is known.</summary>
    [Theory]
    [InlineData(0.1, 1)]
    [InlineData(5, 5)]
    [InlineData(24 * 30, 24 * 7)]
    public async Task FirstSweep_AfterAStandstill_ReachesBackToItsBegin(double standstill, double reach)
    {
        await _world.HearAsync("Where is my parcel?");
        _world.Clock.Advance(TimeSpan.FromHours(standstill));
        using var grains = new LocalGrains("sweep", _world.Ports, _world.Journal, new());
        using var service = new SweepService(new(grains, _world.Ports), ["acme"], _world.Journal, new(), _world.Ports);
        using var stop = new CancellationTokenSource();
        var running = service.RunAsync(stop.Token);
        await stop.CancelAsync();
        await running;

        var reached = _world.Clock.GetUtcNow() - Assert.Single(_world.Intercom.SweptSince);
        Assert.InRange(reached, TimeSpan.FromHours(reach), TimeSpan.FromHours(reach) + TimeSpan.FromMinutes(5));
    }

    private sealed class Lines : ILogger
    {
        private readonly List<(LogLevel Level, string Text, Exception? Exception)> _all = [];

        public IEnumerable<(string Text, Exception? Exception)> Of(LogLevel level) =>
            _all.Where(line => line.Level == level).Select(line => (line.Text, line.Exception));

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _all.Add((logLevel, formatter(state, exception), exception));
    }
}
