using Claudia.Fakes;
using Claudia.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claudia.Journal;

/// <summary>Appends a second, committed together and one by one.</summary>
internal sealed record Figure(string Database, int Writers, double Together, double OneByOne)
{
    public double Ratio => Together / OneByOne;
}

/// <summary>Measures each database with each number of writers.</summary>
internal static class Bench
{
    private const int Rounds = 4;

    private static readonly int[] Writers = [1, 16, 256];

    public static async Task<IReadOnlyList<Figure>> RunAsync(TimeSpan time, CancellationToken cancel)
    {
        var figures = new List<Figure>();
        var folder = Directory.CreateTempSubdirectory("claudia-bench-");
        foreach (var writers in Writers)
            figures.Add(await MeasureAsync("sqlite", writers, time, (name, batch) => SqliteAsync(Path.Combine(folder.FullName, $"{name}.db"), batch), cancel));
        folder.Delete(recursive: true);

        if (PostgresServer.Missing is { } missing)
        {
            await Console.Error.WriteLineAsync($"PostgreSQL is left out: {missing}");
            return figures;
        }

        await using var server = await PostgresServer.StartAsync();
        foreach (var writers in Writers)
            figures.Add(await MeasureAsync("postgres", writers, time, (name, batch) => PostgresAsync(server.ConnectionString(name), batch), cancel));
        return figures;
    }

    private static async Task<Figure> MeasureAsync(
        string database, int writers, TimeSpan time, Func<string, int?, Task<DatabaseJournal>> open, CancellationToken cancel)
    {
        await using var together = await open($"together_{writers}", null);
        await using var oneByOne = await open($"one_by_one_{writers}", 1);
        var loads = new[] { new Load(together, writers), new Load(oneByOne, writers) };
        var counts = new long[loads.Length];
        // In turns, so that whatever else the machine does meets both; the first round only warms up.
        for (var round = 0; round <= Rounds; round++)
        {
            for (var it = 0; it < loads.Length; it++)
            {
                var count = await loads[it].RunAsync(time / Rounds, cancel);
                counts[it] += round == 0 ? 0 : count;
            }
        }

        return new(database, writers, counts[0] / time.TotalSeconds, counts[1] / time.TotalSeconds);
    }

    private static async Task<DatabaseJournal> SqliteAsync(string path, int? batch)
    {
        var options = new SqliteJournalOptions { Path = path };
        return await SqliteJournal.OpenAsync(options with { MaxBatch = batch ?? options.MaxBatch }, TimeProvider.System, NullLogger.Instance);
    }

    private static async Task<DatabaseJournal> PostgresAsync(string connectionString, int? batch)
    {
        var options = new PostgresJournalOptions { ConnectionString = connectionString };
        return await PostgresJournal.OpenAsync(options with { MaxBatch = batch ?? options.MaxBatch }, TimeProvider.System, NullLogger.Instance);
    }
}
