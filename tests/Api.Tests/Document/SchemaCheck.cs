using System.Text.Json;
using System.Text.Json.Nodes;

namespace Claudia.Api.Tests;

/// <summary>Checks values against the document's schemas: types, what is required, names of choices. What the document does not know is a fault as well.</summary>
internal sealed class SchemaCheck(JsonNode document)
{
    /// <summary>What does not fit, each with its place; none when all does.</summary>
    public IReadOnlyList<string> Faults(JsonNode schema, JsonNode? value, string at = "$")
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
            return Faults(Resolve(reference), value, at);
        if ((schema["anyOf"] ?? schema["oneOf"]) is JsonArray cases)
            return Cases(schema, cases, value, at);
        return Type(schema["type"], value) is { } wrong
            ? [$"{at}: {wrong}"]
            : [.. Choice(schema["enum"], value, at), .. Members(schema, value as JsonObject, at), .. Items(schema["items"], value as JsonArray, at)];
    }

    private JsonNode Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate(document, (node, name) => node[name]!);

    private IReadOnlyList<string> Cases(JsonNode schema, JsonArray cases, JsonNode? value, string at)
    {
        if (schema["discriminator"] is not { } discriminator)
            return cases.Select(it => Faults(it!, value, at)).MinBy(faults => faults.Count)!;
        return value?[discriminator.Text("propertyName")]?.GetValue<string>() is { } name && discriminator["mapping"]![name] is { } reference
            ? Faults(Resolve(reference.GetValue<string>()), value, at)
            : [$"{at}: none of the cases"];
    }

    private static string? Type(JsonNode? type, JsonNode? value)
    {
        var kind = value?.GetValueKind() ?? JsonValueKind.Null;
        string[] allowed = type is JsonArray several ? [.. several.Select(it => it!.GetValue<string>())] : type is null ? [] : [type.GetValue<string>()];
        return allowed.Length == 0 || allowed.Any(it => Is(it, kind, value)) ? null : $"{kind} is not {string.Join(" or ", allowed)}";
    }

    private static bool Is(string type, JsonValueKind kind, JsonNode? value) => type switch
    {
        "null" => kind == JsonValueKind.Null,
        "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
        "integer" => kind == JsonValueKind.Number && value!.AsValue().TryGetValue<long>(out _),
        _ => string.Equals(type, kind.ToString(), StringComparison.OrdinalIgnoreCase),
    };

    private static IEnumerable<string> Choice(JsonNode? names, JsonNode? value, string at)
    {
        if (names is JsonArray all && !all.Any(name => JsonNode.DeepEquals(name, value)))
            yield return $"{at}: {value?.ToJsonString()} is none of {all.ToJsonString()}";
    }

    private IEnumerable<string> Members(JsonNode schema, JsonObject? value, string at)
    {
        if (value is null)
            return [];
        var lacking = (schema["required"] as JsonArray ?? []).Select(it => it!.GetValue<string>()).Where(name => !value.ContainsKey(name)).Select(name => $"{at}: {name} is missing");
        var other = schema["additionalProperties"];
        var faults = value.SelectMany(member => (schema["properties"]?[member.Key] ?? other) is { } known
            ? Faults(known, member.Value, $"{at}.{member.Key}")
            : [$"{at}: {member.Key} is not in the document"]);
        return lacking.Concat(faults);
    }

    private IEnumerable<string> Items(JsonNode? schema, JsonArray? value, string at) =>
        schema is null || value is null ? [] : value.SelectMany((item, index) => Faults(schema, item, $"{at}[{index}]"));
}
