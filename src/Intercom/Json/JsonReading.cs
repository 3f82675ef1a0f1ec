using System.Globalization;
using System.Text.Json;
using Claudia.Engine;

namespace Claudia.Intercom;

/// <summary>Reads JSON that may have any shape: what is absent or of an odd type is null, nothing throws.</summary>
internal static class JsonReading
{
    private const int LongestId = 64;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>Null when the bytes are not JSON, or nested too deeply.</summary>
    public static JsonElement? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonElement.Parse(JsonRepair.Repair(json).Span, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    public static JsonElement? Member(this JsonElement? element, string name) => element?.Member(name);

    public static JsonElement? AsObject(this JsonElement element) => element.ValueKind == JsonValueKind.Object ? element : null;

    /// <summary>The member when it is an object.</summary>
    public static JsonElement? Object(this JsonElement? element, string name) =>
        element.Member(name)?.AsObject();

    /// <summary>The member's items when it is an array; otherwise none.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement? element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : [];

    /// <summary>The member when it is a string that is not empty.</summary>
    public static string? Text(this JsonElement? element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    public static bool? Flag(this JsonElement? element, string name) => element.Member(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public static long? Number(this JsonElement? element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    /// <summary>An id, given as a number or as a string. Intercom's words for nobody (0, "0", null, "") are null.</summary>
    public static string? Id(this JsonElement? element, string name) => element.Member(name) is { } value ? value.AsId() : null;

    public static string? AsId(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out var number) && number is > 0 and <= ConversationKey.HighestId => number.ToString(CultureInfo.InvariantCulture),
        JsonValueKind.String => value.GetString()!.Trim() is { Length: > 0 and <= LongestId } text && text != "0" && text.All(IsIdCharacter) ? text : null,
        _ => null,
    };

    /// <summary>A time: unix seconds, as a number or as text, or ISO 8601.</summary>
    public static DateTimeOffset? Time(this JsonElement? element, string name) => element.Member(name) switch
    {
        { ValueKind: JsonValueKind.Number } value when value.TryGetDouble(out var seconds) => FromSeconds(seconds),
        { ValueKind: JsonValueKind.String } value => FromText(value.GetString()!),
        _ => null,
    };

    private static DateTimeOffset? FromSeconds(double seconds) =>
        seconds is > 0 and < 253_402_300_800 ? DateTimeOffset.UnixEpoch.AddSeconds(seconds) : null;

    private static DateTimeOffset? FromText(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? FromSeconds(seconds)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    private static bool IsIdCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ':' or '.' or '=' or '+' or '/' or '@';
}
