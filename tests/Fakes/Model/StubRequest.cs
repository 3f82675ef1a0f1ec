using System.Text.Json.Nodes;

namespace Claudia.Fakes;

/// <summary>What a model was asked.</summary>
/// <param name="Line">Method and path.</param>
public sealed record StubRequest(string Line, string Authorization, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>The system message.</summary>
    public string Instructions => Text(0);

    /// <summary>The user message, as text and as the JSON that it is.</summary>
    public string Data => Text(1);

    public JsonNode Document => JsonNode.Parse(Data)!;

    public string Key => Authorization.Replace("Bearer ", "", StringComparison.Ordinal);

    /// <summary>The ids of the articles that were sent, best first.</summary>
    public IReadOnlyList<string> Articles => [.. Document["articles"]!.AsArray().Select(article => article!["id"]!.GetValue<string>())];

    private string Text(int at) => Json["messages"]![at]!["content"]! switch
    {
        JsonValue value => value.GetValue<string>(),
        var parts => string.Concat(parts.AsArray().Select(part => part!["text"]!.GetValue<string>())),
    };
}
