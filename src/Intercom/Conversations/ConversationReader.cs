using System.Text.Json;
using Claudia.Engine;

namespace Claudia.Intercom;

/// <summary>Intercom's conversation object to a snapshot.</summary>
internal static class ConversationReader
{
    /// <summary>Kinds of delivery in which no person wrote the first message, though Intercom names an admin as its author.</summary>
    private static readonly string[] Automatic = ["automated", "campaigns_initiated", "operator_initiated"];

    /// <param name="whole">True for our own reading, which shows all parts that Intercom shows; false for a webhook.</param>
    /// <param name="otherwise">The time of what tells no time.</param>
    public static Snapshot Read(JsonElement? item, BodyFormat format, bool whole, DateTimeOffset otherwise)
    {
        var list = item.Object("conversation_parts");
        var facts = FactsReader.OfConversation(item, otherwise);
        var byMail = CustomerWords.IsMail(facts.Channel);
        var parts = PartReader.ReadAll(list.Items("conversation_parts"), format, facts.AsOf, byMail).ToList();
        var complete = whole && PartReader.IsWhole(list, "conversation_parts", parts.Count);
        if (Source(item, format, facts.AsOf) is { } source)
            parts.Insert(0, source);
        var kind = item.Object("ticket") is null ? ConversationKind.Conversation : ConversationKind.Ticket;
        return new(kind, facts, PartReader.Distinct(parts), complete);
    }

    private static Part? Source(JsonElement? item, BodyFormat format, DateTimeOffset otherwise)
    {
        var source = item.Object("source");
        if ((source.Id("id") ?? item.Id("id")) is not { } id || source is null)
            return null;
        var author = SourceAuthor(source);
        return new(
            Part.FirstOf(id),
            author,
            item.Time("created_at") ?? otherwise,
            CustomerWords.OfSource(source, author, format),
            Attachments: PartReader.Attachments(source, author, format),
            Machine: MachineMail.Find(source.Object("author"), CustomerWords.IsMail(source.Text("type")) ? PlainSubject(source, format) : null));
    }

    /// <summary>Intercom puts some subjects into markup.</summary>
    private static string? PlainSubject(JsonElement? source, BodyFormat format) => BodyText.Read(source.Text("subject"), format);

    private static Author SourceAuthor(JsonElement? source)
    {
        var author = Authors.Read(source.Object("author"));
        return author.Kind == AuthorKind.Teammate && Automatic.Contains(source.Text("delivered_as"))
            ? author with { Kind = AuthorKind.Bot }
            : author;
    }
}
