using System.Collections.Frozen;
using System.Text.Json;
using Claudia.Engine;

namespace Claudia.Intercom;

/// <summary>Reads the body of a webhook. Verify its signature first.</summary>
public static class WebhookParser
{
    /// <summary>The largest body that is looked at, in bytes.</summary>
    public const int Largest = 1024 * 1024;

    private const int LongestTopic = 100;

    private static readonly FrozenSet<string> Conversations = Set(
        "conversation.user.created", "conversation.user.replied",
        "conversation.admin.replied", "conversation.admin.noted", "conversation.admin.assigned", "conversation.admin.open.assigned",
        "conversation.admin.closed", "conversation.admin.opened", "conversation.admin.single.created",
        "conversation.operator.replied", "conversation.rating.added", "conversation_part.tag.created", "conversation_part.redacted");

    private static readonly FrozenSet<string> Tickets = Set(
        "ticket.created", "ticket.contact.replied", "ticket.team.assigned", "ticket.admin.assigned",
        "ticket.admin.replied", "ticket.note.created", "ticket.closed");

    /// <summary>Never throws, whatever the bytes are.</summary>
    /// <param name="apiVersion">The API version that the app's webhooks are set to, in Intercom's developer hub.</param>
    public static WebhookResult Parse(ReadOnlyMemory<byte> body, string apiVersion = WorkspaceSettings.DefaultApiVersion)
    {
        if (body.Length > Largest)
            return new WebhookResult.Malformed(null, $"The body has {body.Length} bytes; at most {Largest} are read.");
        if (JsonReading.Parse(body)?.AsObject() is not { } notification)
            return new WebhookResult.Malformed(null, "The body is no JSON object.");
        return Read(notification, apiVersion);
    }

    private static WebhookResult Read(JsonElement? notification, string apiVersion)
    {
        var appId = notification.Id("app_id");
        var at = notification.Time("created_at") ?? DateTimeOffset.UnixEpoch;
        if (notification.Text("topic") is not { Length: <= LongestTopic } topic)
            return new WebhookResult.Malformed(appId, "The notification has no topic.");
        var item = notification.Object("data").Object("item");
        return topic switch
        {
            "ping" => new WebhookResult.Ignored(appId, topic, "A ping."),
            "conversation.deleted" => Shown(appId, topic, item.Id("conversation_id") ?? item.Id("id"), () => Deleted(at)),
            "conversation.contact.attached" => Attached(appId, topic, item, apiVersion, at),
            _ when Conversations.Contains(topic) => Conversation(appId, topic, item, apiVersion, at),
            _ when Tickets.Contains(topic) => Ticket(appId, topic, item, apiVersion, at),
            _ => new WebhookResult.Ignored(appId, topic, "The topic is not followed."),
        };
    }

    private static WebhookResult Conversation(string? appId, string topic, JsonElement? item, string apiVersion, DateTimeOffset at) =>
        Shown(appId, topic, item.Id("id"), () => ConversationReader.Read(item, WebhookBodies.FormatOf(item, apiVersion), whole: false, at));

    /// <summary>The ticket stands beside its newest part, alone in the item, or is the item itself.</summary>
    private static WebhookResult Ticket(string? appId, string topic, JsonElement? item, string apiVersion, DateTimeOffset at)
    {
        var ticket = item.Object("ticket") ?? item;
        var format = WebhookBodies.OfVersion(apiVersion);
        return Shown(appId, topic, ticket.Id("id"), () => TicketReader.Read(ticket, item.Object("ticket_part"), format, whole: false, at));
    }

    /// <summary>Comes as a conversation, or as an internal record of one whose parts have another shape: of that only id and time are taken.</summary>
    private static WebhookResult Attached(string? appId, string topic, JsonElement? item, string apiVersion, DateTimeOffset at)
    {
        var model = item.Object("conversation").Object("model");
        return model is null
            ? Conversation(appId, topic, item.Object("conversation") ?? item, apiVersion, at)
            : Shown(appId, topic, model.Id("id"), () => new(ConversationKind.Conversation, new() { AsOf = model.Time("updated_at") ?? at }, []));
    }

    private static Snapshot Deleted(DateTimeOffset at) =>
        new(ConversationKind.Conversation, new() { AsOf = at }, [], Deleted: true);

    private static WebhookResult Shown(string? appId, string topic, string? id, Func<Snapshot> snapshot) =>
        ConversationKey.IsId(id)
            ? new WebhookResult.Relevant(appId, topic, id!, snapshot())
            : new WebhookResult.Malformed(appId, "The item has no id that Intercom can have given.");

    private static FrozenSet<string> Set(params string[] topics) => topics.ToFrozenSet(StringComparer.Ordinal);
}
