using System.Collections.Immutable;
using System.Text.Json;
using Claudia.Engine;

namespace Claudia.Intercom;

/// <summary>Reads the parts of conversations and tickets. A body may ride on a part of any type.</summary>
internal static class PartReader
{
    /// <summary>Intercom never shows more than its 500 newest parts.</summary>
    public const int Most = 500;

    private const int MostAttachments = 100;

    /// <summary>The newest parts of a list, oldest first; parts without a usable id are left out.</summary>
    public static IEnumerable<Part> ReadAll(IEnumerable<JsonElement> items, BodyFormat format, DateTimeOffset otherwise, bool byMail) =>
        items.TakeLast(Most).Select(item => Read(item, format, otherwise, byMail)).OfType<Part>();

    /// <param name="otherwise">The time of a part that does not tell its own.</param>
    /// <param name="byMail">True when the conversation is held by mail.</param>
    public static Part? Read(JsonElement? item, BodyFormat format, DateTimeOffset otherwise, bool byMail = false)
    {
        if (item.Id("id") is not { } id)
            return null;
        var author = Authors.Read(item.Object("author"));
        return new(
            id,
            author,
            item.Time("created_at") ?? item.Time("updated_at") ?? otherwise,
            CustomerWords.OfPart(item, author, format, byMail),
            item.Text("part_type") is "note" or "note_and_reopen",
            Authors.AssignedTo(item.Object("assigned_to")),
            Attachments(item, author, format),
            MachineMail.Find(item.Object("author"), MachineMail.SubjectOf(item)));
    }

    /// <summary>
    /// Files are listed; pictures stand in the HTML, listed or not. A customer's message with nothing to read (a location, a contact card, a sticker, a picture that
    /// plain text does not show) counts as one.
    /// </summary>
    public static int Attachments(JsonElement? item, Author author, BodyFormat format)
    {
        if (IsRedacted(item))
            return 0;
        var shown = Math.Max(item.Items("attachments").Take(MostAttachments).Count(), BodyText.Images(item.Text("body"), format));
        return shown == 0 && IsWordless(item, author) ? 1 : Math.Min(MostAttachments, shown);
    }

    /// <summary>Its words were taken out in Intercom: what stands there is Intercom's.</summary>
    public static bool IsRedacted(JsonElement? item) => item.Flag("redacted") == true;

    /// <summary>Events of a customer's, such as a rating, are parts of other types. A first message has no type.</summary>
    private static bool IsWordless(JsonElement? item, Author author) =>
        author.Kind == AuthorKind.Customer
        && item.Text("part_type") is null or "comment" or "open"
        && string.IsNullOrWhiteSpace(item.Text("body"))
        && item.Text("subject") is null;

    /// <summary>True when the list shows every part that Intercom counts, or as many as it ever shows, and each of them could be read.</summary>
    public static bool IsWhole(JsonElement? list, string name, int read)
    {
        var given = list.Items(name).Count();
        return list is not null && given == read && (given >= Most || (list.Number("total_count") ?? given) <= given);
    }

    /// <summary>The parts with each id once: the first one shown.</summary>
    public static ImmutableArray<Part> Distinct(IEnumerable<Part> parts) => [.. parts.DistinctBy(part => part.Id)];
}
