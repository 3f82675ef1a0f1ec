using Claudia.Fakes;
using Claudia.Processes;
using Claudia.Simulator.Client;

namespace Claudia.ClusterBench;

/// <summary>One of two silos is killed while customers are in flight, again and again: how long do they wait, and how many calls fail?</summary>
internal static class Failover
{
    /// <summary>Customers of each round: they write from before the kill until after it.</summary>
    private const int Customers = 6;

    /// <summary>How much of a round's writing comes before the kill.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan BetweenCustomers = TimeSpan.FromMilliseconds(400);

    public static async Task<IReadOnlyList<(string Name, double Value)>> RunAsync(int kills, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("claudia-failover-");
        await using var postgres = await PostgresServer.StartAsync();
        await using var cluster = await Arrangement.StartAsync("failover", ["silo", "silo", "api"], postgres.ConnectionString("failover"), folder);
        try
        {
            // What Intercom itself waits for.
            await cluster.Intercom.ConfigureAsync(new() { WebhookTimeoutMs = 5000, ConnectorTimeoutMs = 5000 }, cancel);
            await cluster.Customers.RunAsync(40, 8, cancel);
            var (waits, failed, calls) = (new List<double>(), 0, 0);
            for (var kill = 0; kill < kills; kill++)
            {
                var seen = await cluster.LastDeliveryAsync(cancel);
                waits.AddRange(await RoundAsync(cluster, kill % 2, cancel));
                var deliveries = await cluster.Intercom.DeliveriesAsync(seen, cancel);
                (failed, calls) = (failed + deliveries.Count(it => it.Outcome != DeliveryOutcome.Delivered), calls + deliveries.Count);
                await Console.Error.WriteLineAsync($"kill {kill + 1} of {kills}: the slowest customer waited {waits[^Customers..].Max():0.0} s");
            }
            waits.Sort();
            return
            [
                ("kills", kills),
                ("customers", waits.Count),
                ("served within 10 s of the kill, share", waits.Count(it => it <= 10) / (double)waits.Count),
                ("wait, median s", waits[waits.Count / 2]),
                ("wait, 90th percentile s", waits[waits.Count * 9 / 10]),
                ("wait, longest s", waits[^1]),
                ("calls of Intercom's", calls),
                ("calls that failed", failed),
                ("duplicates", cluster.Customers.Duplicates),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <returns>How long each waited, from the kill or from the message, whichever was later.</returns>
    private static async Task<IReadOnlyList<double>> RoundAsync(Arrangement cluster, int silo, CancellationToken cancel)
    {
        var killedAt = TimeProvider.System.GetUtcNow() + Before;
        var customers = cluster.Customers.ServeAsync(Customers, BetweenCustomers, cancel);
        await Task.Delay(Before, TimeProvider.System, cancel);
        await cluster.KillAsync(silo);
        var served = await customers;
        await cluster.StartAgainAsync(silo);
        return [.. served.Select(it => (it.End - (it.Begin > killedAt ? it.Begin : killedAt)).TotalSeconds)];
    }
}
