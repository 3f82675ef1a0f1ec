using System.Text.Json;
using System.Text.Json.Serialization;

namespace Claudia.Silo;

/// <summary>A text that is JSON already: it stands in a stored record as it is, so that a person can read the record.</summary>
[JsonConverter(typeof(Converter))]
internal readonly record struct RawJson(string? Value)
{
    public string Text => Value ?? "null";

    private sealed class Converter : JsonConverter<RawJson>
    {
        public override bool HandleNull => true;

        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonElement.ParseValue(ref reader).GetRawText());

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) => writer.WriteRawValue(value.Text);
    }
}
