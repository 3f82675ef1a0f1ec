using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Claudia.Answers;

/// <summary>What the model is asked to give. All of it is only ever read; none of it names a destination or a rule.</summary>
/// <param name="Reply">To the customer, as plain text.</param>
/// <param name="Confidence">Its own opinion, 0 to 1.</param>
/// <param name="Language">A language code.</param>
/// <param name="Articles">The ids of the articles that the reply rests on.</param>
internal sealed record ModelReply(
    string Reply,
    double Confidence,
    bool NeedsPerson,
    string Topic,
    string Language,
    ImmutableArray<string> Articles)
{
    private const int LongestTopic = 80;

    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        MaxDepth = 4,
    };

    /// <summary>Null when the text is no JSON, or not of the schema.</summary>
    public static ModelReply? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<ModelReply>(json, Strict) is { } reply && reply.IsValid() ? reply : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The JSON schema, in the form that strict structured output takes: all members required, no others allowed.</summary>
    /// <param name="articles">The ids that may be cited.</param>
    public static BinaryData Schema(IEnumerable<string> articles)
    {
        var members = new JsonObject
        {
            ["reply"] = Of("string"),
            ["confidence"] = Of("number"),
            ["needs_person"] = Of("boolean"),
            ["topic"] = Of("string"),
            ["language"] = Of("string"),
            ["articles"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. articles.Select(id => JsonValue.Create(id))]) } },
        };
        return BinaryData.FromString(new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray([.. members.Select(member => JsonValue.Create(member.Key))]),
            ["additionalProperties"] = false,
            ["properties"] = members,
        }.ToJsonString());
    }

    private static JsonObject Of(string type) => new() { ["type"] = type };

    private bool IsValid() =>
        Confidence is >= 0 and <= 1
        && Topic.Length <= LongestTopic
        && LanguageCode.Of(Language) is not null
        && !Articles.IsDefault
        && Articles.All(id => id is not null);
}
