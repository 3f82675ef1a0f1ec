using System.Globalization;
using System.Text.Json;

namespace Claudia.Cli;

/// <summary>Prints the figures: a line each, or as JSON by the same names.</summary>
internal static class AnswersReport
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public static void Print(AnswersFigures figures, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(figures, Options));
            return;
        }

        foreach (var figure in JsonSerializer.SerializeToElement(figures, Options).EnumerateObject().Where(figure => figure.Value.ValueKind == JsonValueKind.Number))
            output.WriteLine($"{figure.Name}: {figure.Value.GetDouble().ToString("0.####", CultureInfo.InvariantCulture)}");
    }
}
