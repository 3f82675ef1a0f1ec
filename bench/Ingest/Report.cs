using System.Globalization;
using System.Text.Json;

namespace Claudia.IngestBench;

/// <summary>Prints the figures, by name and value.</summary>
internal static class Report
{
    private static readonly string[] Compared = ["acknowledged per second", "processor ms each"];

    public static void Print(IReadOnlyList<(string Name, List<Turn> Turns)> results, bool asJson)
    {
        var lines = new Dictionary<string, double>(StringComparer.Ordinal) { ["cores"] = Environment.ProcessorCount };
        foreach (var (name, turns) in results)
        {
            List<double> took = [.. turns.SelectMany(turn => turn.Milliseconds).Order()];
            lines[$"{name}, acknowledged per second"] = took.Count / turns.Sum(turn => turn.Time.TotalSeconds);
            lines[$"{name}, p50 ms"] = took[took.Count / 2];
            lines[$"{name}, p99 ms"] = took[took.Count * 99 / 100];
            lines[$"{name}, processor ms each"] = turns.Sum(turn => turn.Processor.TotalMilliseconds) / took.Count;
        }
        foreach (var (name, _) in results.Skip(1))
        {
            foreach (var figure in Compared)
                lines[$"{name} to {results[0].Name}, {figure}, ratio"] = lines[$"{name}, {figure}"] / lines[$"{results[0].Name}, {figure}"];
        }
        Console.WriteLine(asJson ? JsonSerializer.Serialize(lines) : string.Join('\n', lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Key}: {line.Value:0.###}"))));
    }
}
