using System.Text.Json;

namespace Claudia.Cli;

/// <summary>Reads a file with a JSON object a line. Empty lines are passed over.</summary>
internal static class JsonLines
{
    /// <exception cref="CommandException">The file can't be read, a line holds no object, or there is none at all.</exception>
    public static IReadOnlyList<JsonLine> Read(FileInfo file)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(file.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{file}: {e.Message}");
        }
        JsonLine[] read = [.. lines.Select((line, at) => (Text: line, Place: $"{file}:{at + 1}")).Where(line => !string.IsNullOrWhiteSpace(line.Text)).Select(line => Parse(line.Text, line.Place))];
        return read.Length > 0 ? read : throw new CommandException($"{file}: holds no line.");
    }

    private static JsonLine Parse(string line, string place)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new(place, document.RootElement.Clone())
                : throw new CommandException($"{place}: not a JSON object.");
        }
        catch (JsonException e)
        {
            throw new CommandException($"{place}: no JSON ({e.Message})");
        }
    }
}
