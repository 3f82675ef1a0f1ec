using System.Globalization;
using System.Text.Json;

namespace Claudia.Simulator.Rest;

/// <summary>A call's JSON object; ids are taken as strings or as numbers, as the real one does.</summary>
internal readonly record struct RestBody(JsonElement Root)
{
    public static readonly RestBody None;

    /// <summary>The text or the number under that name, as text; null where there is neither.</summary>
    public string? Text(string name) => Find(name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    public bool? Flag(string name) => Find(name) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => null,
    };

    public long? Number(string name) =>
        long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Has(string name) => Find(name) is { ValueKind: not JsonValueKind.Null };

    public RestBody Object(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Object } found ? new RestBody(found) : None;

    public IReadOnlyList<JsonElement> List(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Array } found ? [.. found.EnumerateArray()] : [];

    public IEnumerable<KeyValuePair<string, JsonElement>> Fields =>
        Root.ValueKind == JsonValueKind.Object
            ? Root.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, entry.Value))
            : [];

    private JsonElement? Find(string name) =>
        Root.ValueKind == JsonValueKind.Object && Root.TryGetProperty(name, out var found) ? found : null;
}
