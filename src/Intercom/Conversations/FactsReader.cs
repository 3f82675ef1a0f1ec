using System.Collections.Immutable;
using System.Text.Json;
using Claudia.Engine;

namespace Claudia.Intercom;

/// <summary>Reads what holds of a conversation or a ticket as a whole.</summary>
internal static class FactsReader
{
    private const int MostTags = 200;
    private const int MostAttributes = 200;
    private const int LongestName = 200;
    private const int LongestValue = 1_000;

    public static Facts OfConversation(JsonElement? item, DateTimeOffset otherwise) => new()
    {
        AsOf = item.Time("updated_at") ?? otherwise,
        Assignee = Authors.Holder(item),
        Open = item.Text("state") is { } state ? state != "closed" : item.Flag("open"),
        Channel = Channel(item.Object("source").Text("type")),
        ContactId = ContactOf(item) ?? AuthorOf(item.Object("source")),
        Tags = Tags(item),
        Attributes = Attributes(item.Object("custom_attributes")),
        Rating = item.Object("conversation_rating").Number("rating") is >= 1 and <= 5 and { } rating ? (int)rating : null,
    };

    public static Facts OfTicket(JsonElement? ticket, DateTimeOffset otherwise) => new()
    {
        AsOf = ticket.Time("updated_at") ?? otherwise,
        Assignee = Authors.Holder(ticket),
        Open = ticket.Flag("open"),
        Channel = Channel(ticket.Text("channel")),
        ContactId = ContactOf(ticket),
        Tags = Tags(ticket),
        Attributes = Attributes(ticket.Object("ticket_attributes")),
    };

    public static string? ContactOf(JsonElement? item) =>
        item.Object("contacts").Items("contacts").Select(contact => contact.AsObject().Id("id")).FirstOrDefault(id => id is not null);

    private static string? AuthorOf(JsonElement? source) =>
        Authors.Read(source.Object("author")) is { Kind: AuthorKind.Customer } author ? author.Id : null;

    private static string? Channel(string? type) => type is null ? null : CustomerText.Clean(type, LongestName);

    /// <summary>A tag's webhook names the new tags beside those that the conversation shows.</summary>
    private static ImmutableSortedSet<string>? Tags(JsonElement? item) =>
        item.Object("tags") is null && item.Object("tags_added") is null
            ? null
            : item.Object("tags").Items("tags").Concat(item.Object("tags_added").Items("tags"))
                .Take(MostTags)
                .Select(tag => tag.AsObject().Text("name"))
                .OfType<string>()
                .Select(name => CustomerText.Clean(name, LongestName))
                .ToImmutableSortedSet(StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, string>? Attributes(JsonElement? attributes)
    {
        if (attributes is not { } members)
            return null;
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var member in members.EnumerateObject().Take(MostAttributes))
            if (AsText(member.Value) is { } text)
                texts[CustomerText.Clean(member.Name, LongestName)] = text;
        return texts.ToImmutable();
    }

    /// <summary>Lists, objects and null have no text.</summary>
    private static string? AsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => CustomerText.Clean(value.GetString()!, LongestValue),
        JsonValueKind.Number => CustomerText.Shorten(value.GetRawText(), LongestName),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
