using Claudia.Fakes;
using Claudia.Processes;

namespace Claudia.Load;

/// <summary>A cluster of two processes, each with a silo and the endpoints, on one PostgreSQL: each request goes to either or to both, and all three are killed, frozen and started again.</summary>
internal sealed class Shared : IScenario
{
    private const double PerSecond = 1;

    /// <summary>As with one process, and what a frozen one may still send before its deadline.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(23);

    public string Name => "shared";

    public string? Missing => PostgresServer.Missing;

    public async Task<Findings> RunAsync(Stage stage, Length length)
    {
        await using var postgres = await PostgresServer.StartAsync();
        await using var one = new Host("one", stage, postgres.ConnectionString(), "both");
        await using var other = new Host("other", stage, postgres.ConnectionString(), "both");
        await one.StartAsync();
        await other.StartAsync();
        var roads = stage.Dice.Fork("roads");
        await using var relay = await Relay.StartAsync(() => Choose(roads, one, other));
        await stage.Simulator.Client.SendToAsync(relay.Url);

        using var load = new CancellationTokenSource(length.TimeOrAll);
        using var starts = new SemaphoreSlim(1);
        await Task.WhenAll(
            new Crowd(stage, stage.Dice.Fork("crowd"), PerSecond).RunAsync(load.Token),
            TroubleAsync(stage, one, stage.Dice.Fork("one"), starts, load.Token, freezesFirst: true),
            TroubleAsync(stage, other, stage.Dice.Fork("other"), starts, load.Token),
            CrashAsync(postgres, stage.Dice.Fork("postgres"), starts, load.Token));
        foreach (var host in (Host[])[one, other])
        {
            await host.KillAsync();
            await host.StartAsync();
        }
        return await new Settling(stage, one.Api, Slack).ReachAsync();
    }

    /// <summary>To either or to both. Mostly it is known which one is down, as a load balancer knows it after a while.</summary>
    private static IReadOnlyList<Uri> Choose(Dice dice, Host one, Host other)
    {
        // Asked by many requests at a time.
        lock (dice)
        {
            if (one.IsUp != other.IsUp && dice.Hits(0.7))
                return [one.IsUp ? one.Url : other.Url];
            return dice.Below(3) switch { 0 => [one.Url], 1 => [other.Url], _ => [one.Url, other.Url] };
        }
    }

    /// <summary>One process's life: frozen for a moment, or past the deadline of its calls, or killed.</summary>
    private static async Task TroubleAsync(Stage stage, Host host, Dice dice, SemaphoreSlim starts, CancellationToken stop, bool freezesFirst = false)
    {
        while (await PassesAsync(dice.Seconds(0.5, 3), stop))
        {
            await Slowness.RefillAsync(stage.Simulator.Client, dice);
            var fate = freezesFirst ? 0 : dice.Below(10);
            freezesFirst = false;
            if (fate < 1)
                await host.FreezeAsync(dice.Seconds(16, 20), stop);
            else if (fate < 4)
                await host.FreezeAsync(dice.Seconds(0.5, 5), stop);
            else
                await RestartAsync(host, dice.Seconds(0, dice.Hits(0.1) ? 8 : 1.5), starts);
            stage.Tell($"{stage.Figures.Kills} kills, {stage.Figures.Freezes} freezes, {stage.Sent.Count} messages");
        }
    }

    /// <summary>PostgreSQL crashes, and recovers at its next start. Not while one of ours starts: that may wait for no database.</summary>
    private static async Task CrashAsync(PostgresServer postgres, Dice dice, SemaphoreSlim starts, CancellationToken stop)
    {
        while (await PassesAsync(dice.Seconds(6, 20), stop))
        {
            await starts.WaitAsync(CancellationToken.None);
            try
            {
                await postgres.CrashAsync();
                await PassesAsync(dice.Seconds(0, 2), stop);
                await postgres.StartAgainAsync();
            }
            finally
            {
                starts.Release();
            }
        }
    }

    private static async Task RestartAsync(Host host, TimeSpan down, SemaphoreSlim starts)
    {
        await host.KillAsync();
        await Task.Delay(down, TimeProvider.System);
        await starts.WaitAsync();
        try
        {
            await host.StartAsync();
        }
        finally
        {
            starts.Release();
        }
    }

    /// <summary>False when it is over before.</summary>
    private static async Task<bool> PassesAsync(TimeSpan time, CancellationToken stop)
    {
        await Task.Delay(time, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stop.IsCancellationRequested;
    }
}
