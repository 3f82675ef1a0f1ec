using System.Globalization;
using System.Text.Json;

namespace Claudia.ClusterBench;

/// <summary>Prints the figures, by name and value.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    public static void Print(IReadOnlyList<Figure> figures, bool json) => Print(Lines(figures), json);

    public static void Print(IEnumerable<(string Name, double Value)> figures, bool json)
    {
        var lines = figures.ToDictionary(line => line.Name, line => Math.Round(line.Value, 3));
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(lines, Options));
            return;
        }

        foreach (var (name, value) in lines)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {value}"));
    }

    private static IEnumerable<(string Name, double Value)> Lines(IReadOnlyList<Figure> figures) =>
    [
        ("cores", Environment.ProcessorCount),
        .. figures.SelectMany(figure => figure.Lines.Select(line => ($"{figure.Arrangement}, {line.Name}", line.Value))),
        .. figures.Zip(figures.Skip(1), (one, next) => ($"{next.Arrangement} to {one.Arrangement}, conversations per second, ratio", next.PerSecond / one.PerSecond)),
    ];
}
