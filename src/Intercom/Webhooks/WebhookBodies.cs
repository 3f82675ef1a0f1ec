using System.Globalization;
using System.Text.Json;

namespace Claudia.Intercom;

/// <summary>Tells in which format a webhook writes bodies. From API 2.15 on: plain text, and times in statistics as numbers; before: HTML, and ISO 8601.</summary>
internal static class WebhookBodies
{
    private static readonly (int Major, int Minor) FirstPlain = (2, 15);

    /// <summary>The statistics of the conversation give the version away; without them the configured version counts.</summary>
    public static BodyFormat FormatOf(JsonElement? conversation, string apiVersion) =>
        conversation.Object("statistics") is { } statistics && Hint(statistics) is { } hint ? hint : OfVersion(apiVersion);

    /// <summary>Names without a number (Unstable, Preview) are newer than any number.</summary>
    public static BodyFormat OfVersion(string apiVersion)
    {
        var numbers = apiVersion.Split('.');
        return numbers is [var major, var minor]
            && int.TryParse(major, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(minor, CultureInfo.InvariantCulture, out var second)
            && (first, second).CompareTo(FirstPlain) < 0
                ? BodyFormat.Html
                : BodyFormat.Plain;
    }

    private static BodyFormat? Hint(JsonElement statistics)
    {
        foreach (var member in statistics.EnumerateObject())
        {
            if (!member.Name.EndsWith("_at", StringComparison.Ordinal))
                continue;
            if (member.Value.ValueKind is JsonValueKind.String)
                return BodyFormat.Html;
            if (member.Value.ValueKind is JsonValueKind.Number)
                return BodyFormat.Plain;
        }

        return null;
    }
}
