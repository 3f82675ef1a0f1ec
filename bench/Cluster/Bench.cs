using System.Diagnostics;
using Claudia.Fakes;
using Claudia.Processes;
using Claudia.Simulator.Client;

namespace Claudia.ClusterBench;

/// <summary>The same for each arrangement.</summary>
internal sealed record Work(int Conversations, int Customers, int Turns);

/// <summary>Plays the work on every arrangement.</summary>
internal static class Bench
{
    private static readonly (string Name, string[] Roles)[] Arrangements =
    [
        ("one process", ["both"]),
        ("one silo", ["silo", "api"]),
        ("two silos", ["silo", "silo", "api"]),
    ];

    public static async Task<IReadOnlyList<Figure>> RunAsync(Work work, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("claudia-bench-");
        await using var postgres = await PostgresServer.StartAsync();
        var arrangements = new List<Arrangement>();
        try
        {
            foreach (var (name, roles) in Arrangements)
            {
                await Console.Error.WriteLineAsync($"{name}: starts");
                arrangements.Add(await Arrangement.StartAsync(name, roles, postgres.ConnectionString(name.Replace(' ', '_')), folder));
            }
            return await MeasureAsync(arrangements, work, cancel);
        }
        finally
        {
            foreach (var arrangement in arrangements)
                await arrangement.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(IReadOnlyList<Arrangement> arrangements, Work work, CancellationToken cancel)
    {
        var figures = arrangements.ToDictionary(it => it, it => new Figure(it.Name));
        // In turns, so that whatever else the machine does meets all; the first turn only warms up.
        for (var turn = 0; turn <= work.Turns; turn++)
        {
            foreach (var arrangement in arrangements)
            {
                var (began, before, seen) = (Stopwatch.GetTimestamp(), arrangement.ProcessorTime, await arrangement.LastDeliveryAsync(cancel));
                var took = await arrangement.Customers.RunAsync(work.Conversations, work.Customers, cancel);
                var time = Stopwatch.GetElapsedTime(began);
                // What it still has to do is its own turn's, and not the next one's.
                await arrangement.Intercom.IdleAsync(cancellation: cancel);
                await arrangement.Customers.CatchUpAsync(cancel);
                var deliveries = await arrangement.Intercom.DeliveriesAsync(seen, cancel);
                await Console.Error.WriteLineAsync($"{arrangement.Name}: turn {turn} of {work.Turns}, {time.TotalSeconds:0.0} s{(turn == 0 ? ", not counted" : "")}");
                if (turn > 0)
                    figures[arrangement].Add(took, time, arrangement.ProcessorTime - before, deliveries);
            }
        }
        foreach (var (arrangement, figure) in figures)
            (figure.Transfers, figure.Duplicates) = (arrangement.Customers.Transfers, arrangement.Customers.Duplicates);
        return [.. figures.Values];
    }
}
