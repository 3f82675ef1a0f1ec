using Claudia.Processes;
using Claudia.Simulator.Client;

namespace Claudia.Load;

/// <summary>Claudia stays; Intercom is slow, throttles, fails before and after the effect, and is away.</summary>
internal sealed class Weather : IScenario
{
    private const double PerSecond = 1.5;
    private const int AtOnce = 40;

    /// <summary>As in fair weather, and the longest that a call of hers is on its way.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(28);

    public string Name => "weather";

    public string? Missing => null;

    public async Task<Findings> RunAsync(Stage stage, Length length)
    {
        await using var host = new Host("claudia", stage);
        await host.StartAsync();
        await stage.Simulator.Client.SendToAsync(host.Url);
        using var load = new CancellationTokenSource(length.TimeOrAll);
        await Task.WhenAll(
            new Crowd(stage, stage.Dice.Fork("crowd"), PerSecond).RunAsync(load.Token),
            FaultsAsync(stage, length, stage.Dice.Fork("faults"), load.Token),
            AbsenceAsync(stage, length, stage.Dice.Fork("absence"), load.Token));
        await stage.Simulator.Client.ComeBackAsync(CancellationToken.None);
        await stage.Simulator.Client.ClearFaultsAsync(CancellationToken.None);
        return await new Settling(stage, host.Api, Slack).ReachAsync();
    }

    private static async Task FaultsAsync(Stage stage, Length length, Dice dice, CancellationToken stop)
    {
        var (simulator, struck) = (stage.Simulator.Client, 0);
        while (!stop.IsCancellationRequested)
        {
            if (await simulator.UnspentAsync() < AtOnce)
                await simulator.AddFaultAsync(Fault(dice), CancellationToken.None);
            if (dice.Hits(0.15))
                await simulator.AddWebhookFaultAsync(Noise(length, dice), CancellationToken.None);
            stage.Tell($"{++struck} faults, {stage.Sent.Count} messages");
            await Task.Delay(dice.Seconds(0.1, 0.8), TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static FaultRule Fault(Dice dice)
    {
        var kind = dice.Of([CallKind.Assign, CallKind.Assign, CallKind.Note, CallKind.Reply, CallKind.Read, CallKind.Any]);
        var rule = new FaultRule { Action = FaultAction.DropRequest, Kind = kind, Count = 1 + dice.Below(2) };
        return dice.Below(9) switch
        {
            0 => rule,
            1 or 2 => rule with { Action = FaultAction.DropAnswer },
            3 => rule with { Action = FaultAction.StatusBeforeEffect, Status = dice.Of([500, 502, 503, 408]) },
            4 => rule with { Action = FaultAction.StatusAfterEffect, Status = dice.Of([500, 502, 503, 408]) },
            5 => rule with { Action = FaultAction.TooManyRequests, ResetSeconds = 1 + dice.Below(4) },
            6 => rule with { Action = FaultAction.DelayAfterEffect, DelayMs = Delay(dice) },
            7 => rule with { Action = FaultAction.DelayBeforeEffect, DelayMs = Delay(dice) },
            _ => rule with { Action = FaultAction.StaleRead, Kind = CallKind.Read },
        };
    }

    /// <summary>Some arrive after their caller has given up, and well within the settle window.</summary>
    private static int Delay(Dice dice) => (int)(dice.Hits(0.2) ? dice.Seconds(16, 18) : dice.Seconds(0.2, 5)).TotalMilliseconds;

    /// <summary>What is lost may be found by the sweep only, once a minute.</summary>
    private static WebhookFault Noise(Length length, Dice dice) => dice.Below(length.IsLong ? 3 : 2) switch
    {
        0 => new() { Action = WebhookFaultAction.Duplicate, Count = 5 },
        1 => new() { Action = WebhookFaultAction.HoldAndReverse, Count = 2 + dice.Below(4) },
        _ => new() { Action = WebhookFaultAction.Drop, Count = 1 + dice.Below(3) },
    };

    /// <summary>Away: it breaks every connection, or stands still; once for a minute, where there is time for it.</summary>
    private static async Task AbsenceAsync(Stage stage, Length length, Dice dice, CancellationToken stop)
    {
        var minute = length.IsLong;
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(dice.Seconds(3, length.IsLong ? 20 : 8), TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var time = minute ? TimeSpan.FromMinutes(1) : dice.Seconds(2, 6);
            if (minute || dice.Hits(0.5))
                await stage.Simulator.FreezeAsync(time, stop);
            else
                await RefuseAsync(stage, time, stop);
            minute = false;
            stage.Figures.Froze();
        }
    }

    private static async Task RefuseAsync(Stage stage, TimeSpan time, CancellationToken stop)
    {
        await stage.Simulator.Client.GoAwayAsync(CancellationToken.None);
        await Task.Delay(time, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await stage.Simulator.Client.ComeBackAsync(CancellationToken.None);
    }
}
