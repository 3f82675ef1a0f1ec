using System.Globalization;
using System.Text.Json;

namespace Claudia.Journal;

/// <summary>Prints the figures, by name and value.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public static void Print(IReadOnlyList<Figure> figures, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(figures, Options));
            return;
        }

        foreach (var figure in figures)
        {
            var name = $"{figure.Database}, {figure.Writers} writers";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, together, appends per second: {figure.Together:0}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, one by one, appends per second: {figure.OneByOne:0}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, ratio: {figure.Ratio:0.0}"));
        }
    }
}
