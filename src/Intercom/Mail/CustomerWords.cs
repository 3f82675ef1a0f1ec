using System.Text.Json;
using Claudia.Engine;

namespace Claudia.Intercom;

/// <summary>The text of a message. Of a customer's mail only the customer's own words count; other authors' texts stay whole, to be
/// compared with what was sent.</summary>
internal static class CustomerWords
{
    public static bool IsMail(string? channel) => string.Equals(channel, "email", StringComparison.OrdinalIgnoreCase);

    /// <param name="byMail">True when the conversation is held by mail. A part of any other may be a mail, too.</param>
    public static string? OfPart(JsonElement? item, Author author, BodyFormat format, bool byMail)
    {
        if (PartReader.IsRedacted(item))
            return null;
        if (author.Kind != AuthorKind.Customer)
            return BodyText.Read(item.Text("body"), format);
        return byMail || item.Object("email_message_metadata") is not null
            ? MailText.Read(item.Text("body"), format, Context(item, format, first: false))
            : DeviceLine.WithoutLast(BodyText.Read(item.Text("body"), format));
    }

    /// <summary>The first message. The subject replaces an empty body; in a mail it comes above the body.</summary>
    public static string? OfSource(JsonElement? source, Author author, BodyFormat format)
    {
        if (PartReader.IsRedacted(source))
            return null;
        var subject = BodyText.Read(source.Text("subject"), format);
        if (author.Kind != AuthorKind.Customer || !(IsMail(source.Text("type")) || source.Object("email_message_metadata") is not null))
            return OfPart(source, author, format, byMail: false) ?? subject;
        var mail = Context(source, format, first: true);
        var own = MailText.Read(source.Text("body"), format, mail);
        return MailSubject.Above(own, mail.Subject) is { } text ? CustomerText.Shorten(text, CustomerText.Longest) : null;
    }

    private static MailContext Context(JsonElement? item, BodyFormat format, bool first)
    {
        var metadata = item.Object("email_message_metadata");
        var subject = BodyText.Read(item.Text("subject"), format) ?? BodyText.Read(metadata.Text("subject"), format);
        return new(subject, metadata.Text("history"), first);
    }
}
