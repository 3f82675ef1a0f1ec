using System.Text;
using System.Text.Json;
using Claudia.Engine;

namespace Claudia.Intercom;

/// <summary>Reads the body of a workflow's custom action. Verify its secret first.</summary>
public static class ConnectorParser
{
    /// <summary>The largest body that is looked at, in bytes.</summary>
    public const int Largest = 1024 * 1024;

    private const int LongestSignal = 100;

    private static readonly string[] ConversationNames = ["conversation_id", "conversationId"];
    private static readonly string[] MessageNames = ["message_id", "messageId", "last_message_id"];
    private static readonly string[] AppNames = ["workspace_id", "app_id"];

    /// <summary>Never throws, whatever the bytes are.</summary>
    public static ConnectorResult Parse(ReadOnlyMemory<byte> body)
    {
        if (body.Length > Largest)
            return new ConnectorResult.Malformed($"The body has {body.Length} bytes; at most {Largest} are read.");
        return JsonReading.Parse(body) switch
        {
            null => Salvage(body.Span),
            { ValueKind: JsonValueKind.Object } json => Read(json),
            _ => new ConnectorResult.Malformed("The body is no JSON object."),
        };
    }

    /// <summary>A customer's words, put into the template, can add members: a name that comes twice with different values says nothing.</summary>
    private static ConnectorResult Read(JsonElement json)
    {
        var ids = Values(json, ConversationNames);
        if (ids.Count > 1)
            return new ConnectorResult.Malformed("The body names more than one conversation.");
        return ids.SingleOrDefault() is { } id && ConversationKey.IsId(id)
            ? new ConnectorResult.Message(id, Only(json, MessageNames), Signal(json), Only(json, AppNames))
            : new ConnectorResult.Example("The body has no conversation_id that Intercom can have given.");
    }

    private static string? Only(JsonElement json, string[] names) => Values(json, names) is [var value] ? value : null;

    private static List<string> Values(JsonElement json, string[] names) =>
        [.. json.EnumerateObject().Where(member => names.Contains(member.Name)).Select(member => member.Value.AsId()).OfType<string>().Distinct().Take(2)];

    private static string? Signal(JsonElement json)
    {
        var signals = json.EnumerateObject().Where(member => member.NameEquals("signal")).Take(2).ToList();
        return signals is [{ Value.ValueKind: JsonValueKind.String } only] && CustomerText.Clean(only.Value.GetString()!, LongestSignal) is { Length: > 0 } text
            ? text
            : null;
    }

    /// <summary>Quotes and new lines of a customer's message can break the JSON that a template makes. The ids are still there to be found.</summary>
    private static ConnectorResult Salvage(ReadOnlySpan<byte> body)
    {
        var text = Encoding.UTF8.GetString(body);
        var ids = BrokenJson.Ids(text, ConversationNames);
        return ids is [var id]
            ? new ConnectorResult.Message(id, BrokenJson.Ids(text, MessageNames) is [var message] ? message : null, null)
            : new ConnectorResult.Malformed(ids.Count == 0 ? "The body is no JSON, and no conversation_id can be found in it." : "The body is no JSON, and names more than one conversation.");
    }
}
