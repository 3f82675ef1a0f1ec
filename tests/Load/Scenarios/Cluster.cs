using System.Diagnostics;
using Claudia.Fakes;
using Claudia.Processes;

namespace Claudia.Load;

/// <summary>Two silos and a process that serves the endpoints, on one PostgreSQL: silos are killed, frozen, and restarted one at a time as for an upgrade.</summary>
internal sealed class Cluster : IScenario
{
    private const double PerSecond = 1;

    /// <summary>As with one process, and what a frozen one may still send before its deadline.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(23);

    public string Name => "cluster";

    public string? Missing => PostgresServer.Missing;

    public async Task<Findings> RunAsync(Stage stage, Length length)
    {
        await using var postgres = await PostgresServer.StartAsync();
        await using var one = new Host("one", stage, postgres.ConnectionString(), "silo");
        await using var other = new Host("other", stage, postgres.ConnectionString(), "silo");
        await using var api = new Host("api", stage, postgres.ConnectionString(), "api");
        await Task.WhenAll(one.StartAsync(), other.StartAsync(), api.StartAsync());
        await stage.Simulator.Client.SendToAsync(api.Url);

        using var stop = new CancellationTokenSource();
        var crowd = new Crowd(stage, stage.Dice.Fork("crowd"), PerSecond).RunAsync(stop.Token);
        var (dice, began) = (stage.Dice.Fork("silos"), Stopwatch.GetTimestamp());
        while (length.Time is { } time ? Stopwatch.GetElapsedTime(began) < time : stage.Figures.Kills < length.SiloKills)
        {
            await Slowness.RefillAsync(stage.Simulator.Client, dice);
            await Task.Delay(dice.Seconds(0.1, 5), TimeProvider.System);
            await TroubleAsync(dice, one, other);
            stage.Tell($"{stage.Figures.Kills} kills, {stage.Figures.Freezes} freezes, {stage.Sent.Count} messages");
        }
        await stop.CancelAsync();
        await crowd;
        return await new Settling(stage, api.Api, Slack).ReachAsync();
    }

    /// <summary>One silo's trouble; now and then both die at once.</summary>
    private static async Task TroubleAsync(Dice dice, Host one, Host other)
    {
        var silo = dice.Hits(0.5) ? one : other;
        switch (dice.Below(20))
        {
            case 0:
                await Task.WhenAll(one.KillAsync(), other.KillAsync());
                await Task.WhenAll(one.StartAsync(), other.StartAsync());
                break;
            case < 4:
                await silo.StopAsync();
                await silo.StartAsync();
                break;
            case < 7:
                await silo.FreezeAsync(dice.Seconds(0.5, 5), CancellationToken.None);
                break;
            default:
                await silo.KillAsync();
                await Task.Delay(dice.Seconds(0, 3), TimeProvider.System);
                await silo.StartAsync();
                break;
        }
    }
}
