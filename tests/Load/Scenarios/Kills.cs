using System.Diagnostics;
using Claudia.Processes;

namespace Claudia.Load;

/// <summary>One process on SQLite is killed again and again.</summary>
internal sealed class Kills : IScenario
{
    private const double PerSecond = 1.5;

    /// <summary>A reading counts as fresh for five seconds, and a call takes its time.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(8);

    public string Name => "kills";

    public string? Missing => null;

    public async Task<Findings> RunAsync(Stage stage, Length length)
    {
        await using var host = new Host("claudia", stage);
        await host.StartAsync();
        await stage.Simulator.Client.SendToAsync(host.Url);
        using var stop = new CancellationTokenSource();
        var crowd = new Crowd(stage, stage.Dice.Fork("crowd"), PerSecond).RunAsync(stop.Token);
        var (dice, began) = (stage.Dice.Fork("kills"), Stopwatch.GetTimestamp());
        while (length.Time is { } time ? Stopwatch.GetElapsedTime(began) < time : stage.Figures.Kills < length.Kills - 1)
        {
            await Slowness.RefillAsync(stage.Simulator.Client, dice);
            await Task.Delay(dice.Seconds(0.1, 2.4), TimeProvider.System);
            await KillAsync(host);
            // Now and then long enough for the retries of webhooks to be lost too.
            await Task.Delay(dice.Hits(0.02) ? SimulatorProcess.RetryDelay * 1.2 : dice.Seconds(0, 0.7), TimeProvider.System);
            await host.StartAsync();
            stage.Tell($"{stage.Figures.Kills} kills, {stage.Sent.Count} messages");
        }
        await stop.CancelAsync();
        await crowd;
        await KillAsync(host);
        await host.StartAsync();
        var findings = await new Settling(stage, host.Api, Slack).ReachAsync();
        host.Complain();
        return findings;
    }

    /// <summary>With nothing wrong but the kills, she has nothing to say of errors.</summary>
    private static async Task KillAsync(Host host)
    {
        host.Complain();
        await host.KillAsync();
    }
}
