using System.Text.Json;

namespace Claudia.Simulator.Workflow;

/// <summary>The fields of a connector's answer that a workflow can store: the strings at its top.</summary>
internal static class AnswerFields
{
    private const int Most = 20;
    private const int LongestName = 100;

    public static IReadOnlyList<KeyValuePair<string, JsonElement>> Read(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return [];
            return
            [
                .. document.RootElement.EnumerateObject()
                    .Where(field => field.Value.ValueKind == JsonValueKind.String && field.Name.Length is > 0 and <= LongestName)
                    .Take(Most)
                    .Select(field => KeyValuePair.Create(field.Name, field.Value.Clone())),
            ];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
