using System.Text.Json;
using Claudia.Engine;

namespace Claudia.Intercom;

/// <summary>Intercom's ticket object to a snapshot.</summary>
internal static class TicketReader
{
    /// <param name="added">The part that a webhook shows beside the ticket.</param>
    /// <param name="whole">True for our own reading, which shows all parts that Intercom shows; false for a webhook.</param>
    /// <param name="otherwise">The time of what tells no time.</param>
    public static Snapshot Read(JsonElement? ticket, JsonElement? added, BodyFormat format, bool whole, DateTimeOffset otherwise)
    {
        var list = ticket.Object("ticket_parts");
        var facts = FactsReader.OfTicket(ticket, otherwise);
        var byMail = CustomerWords.IsMail(facts.Channel);
        var parts = PartReader.ReadAll(list.Items("ticket_parts"), format, facts.AsOf, byMail).ToList();
        var complete = whole && PartReader.IsWhole(list, "ticket_parts", parts.Count);
        if (PartReader.Read(added, format, facts.AsOf, byMail) is { } part)
            parts.Add(part);
        if (Description(ticket, facts) is { } first)
            parts.Insert(0, first);
        return new(ConversationKind.Ticket, facts, PartReader.Distinct(parts), complete);
    }

    /// <summary>What the customer wrote into the ticket's form. Back-office and tracker tickets are teammates' own.</summary>
    private static Part? Description(JsonElement? ticket, Facts facts)
    {
        var attributes = ticket.Object("ticket_attributes");
        var title = BodyText.Read(attributes.Text("_default_title_"), BodyFormat.Plain);
        var description = attributes.Text("_default_description_");
        var text = (CustomerWords.IsMail(facts.Channel)
            ? MailText.Read(description, BodyFormat.Plain, new(title, null, First: true))
            : BodyText.Read(description, BodyFormat.Plain)) ?? title;
        return ticket.Text("category") == "Customer" && text is not null && ticket.Id("id") is { } id
            ? new(Part.DescriptionOf(id), Authors.Customer(facts.ContactId), ticket.Time("created_at") ?? facts.AsOf, text)
            : null;
    }
}
