using System.Globalization;
using System.Text.Json;

namespace Claudia.AnswersBench;

/// <summary>Prints the figures, by name and value.</summary>
internal static class SpeedReport
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public static void Print(Figure figure, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(figure, Options));
            return;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"77 topics of 60 phrasings, questions per second: {figure.TopicsPerSecond:0}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"demonstration's articles, questions per second: {figure.DemoPerSecond:0}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio: {figure.Ratio:0.0}"));
    }
}
