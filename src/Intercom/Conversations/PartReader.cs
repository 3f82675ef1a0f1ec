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
            Attachments(item, format),
            MachineMail.Find(item.Object("author"), MachineMail.SubjectOf(item)));
    }

    /// <summary>Files are listed; pictures stand in the HTML, listed or not.</summary>
    public static int Attachments(JsonElement? item, BodyFormat format) =>
        Math.Min(MostAttachments, Math.Max(item.Items("attachments").Take(MostAttachments).Count(), BodyText.Images(item.Text("body"), format)));

    /// <summary>True when the list shows every part that Intercom counts, or as many as it ever shows, and each of them could be read.</summary>
    public static bool IsWhole(JsonElement? list, string name, int read)
    {
        var given = list.Items(name).Count();
        return list is not null && given == read && (given >= Most || (list.Number("total_count") ?? given) <= given);
    }

    /// <summary>The parts with each id once: the first one shown.</summary>
    public static ImmutableArray<Part> Distinct(IEnumerable<Part> parts) => [.. parts.DistinctBy(part => part.Id)];
}
