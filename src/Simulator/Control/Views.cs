using System.Collections.Immutable;
using Claudia.Simulator.Client;
using Claudia.Simulator.Shapes;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Control;

/// <summary>Conversations as the control API shows them.</summary>
internal static class Views
{
    private const int PreviewLength = 120;

    public static ConversationView View(this Conversation conversation) => new()
    {
        Id = conversation.Key,
        IsTicket = conversation.Ticket is not null,
        TicketState = conversation.Ticket?.State.Category,
        Channel = conversation.Source.Channel.Name,
        State = ConversationShape.State(conversation.State),
        Title = conversation.Title,
        TeamId = conversation.TeamId,
        AdminId = conversation.AdminId,
        ContactId = conversation.Contact.Id,
        ContactName = conversation.Contact.Name,
        Subject = conversation.Source.Subject,
        SourceId = conversation.Source.Id,
        Text = HtmlText.ToPlain(conversation.Source.Html),
        Attachments = Attachments(conversation.Source.Attachments),
        CreatedAt = DateTimeOffset.FromUnixTimeSeconds(conversation.CreatedAt),
        UpdatedAt = DateTimeOffset.FromUnixTimeSeconds(conversation.UpdatedAt),
        Tags = [.. conversation.Tags.Select(tag => new TagView(tag.Tag.Id, tag.Tag.Name))],
        Attributes = conversation.Attributes,
        Rating = conversation.Rating?.Score,
        Parts = [.. conversation.Parts.Select(View)],
    };

    public static ConversationSummary Summary(this Conversation conversation)
    {
        var last = conversation.Parts.FindLast(part => part.Html is not null)?.Html ?? conversation.Source.Html;
        var text = HtmlText.ToPlain(last).ReplaceLineEndings(" ");
        return new ConversationSummary
        {
            Id = conversation.Key,
            IsTicket = conversation.Ticket is not null,
            ContactId = conversation.Contact.Id,
            ContactName = conversation.Contact.Name,
            Channel = conversation.Source.Channel.Name,
            State = ConversationShape.State(conversation.State),
            TeamId = conversation.TeamId,
            AdminId = conversation.AdminId,
            Preview = text.Length > PreviewLength ? text[..PreviewLength] : text,
            UpdatedAt = DateTimeOffset.FromUnixTimeSeconds(conversation.UpdatedAt),
        };
    }

    private static PartView View(Part part) => new()
    {
        Id = PartShape.Id(part),
        PartType = part.Type,
        At = DateTimeOffset.FromUnixTimeSeconds(part.At),
        AuthorType = part.Author.Type,
        AuthorId = part.Author.Id,
        AuthorName = part.Author.Name,
        Text = HtmlText.ToPlain(part.Html),
        Html = part.Html,
        AssignedToType = part.AssignedTo?.Type,
        AssignedToId = part.AssignedTo?.Id,
        Event = Event(part),
        ByApi = part.ByApi,
        Attachments = Attachments(part.Attachments),
    };

    private static string? Event(Part part) => part.Details switch
    {
        EventDetails.Action { Result: null } action => $"{action.Name}: started",
        EventDetails.Action action => $"{action.Name}: {action.Result}",
        EventDetails.Attribute attribute => $"{attribute.Name} = {attribute.Value}",
        _ => part.TicketState is null ? null : $"ticket state {part.PreviousTicketState} to {part.TicketState}",
    };

    private static AttachmentView[] Attachments(ImmutableArray<Attachment> attachments) =>
        [.. attachments.Select(attachment => new AttachmentView(attachment.Name, attachment.ContentType, attachment.Size))];
}
