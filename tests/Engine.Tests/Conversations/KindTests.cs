namespace Claudia.Engine.Tests;

/// <summary>Conversation or ticket: a reading decides it, and a conversation that becomes a ticket gets no new words of the customer's.</summary>
public sealed class KindTests
{
    private readonly Story _story = new();

    [Fact]
    public void Webhook_OfATicket_LeavesTheKindToAReading()
    {
        _story.Hear("Hello");
        _story.Desk.Kind = ConversationKind.Ticket;
        _story.Hear("Hello again");
        Assert.Equal(ConversationKind.Conversation, _story.State.Kind);

        _story.Look();

        Assert.Equal(ConversationKind.Ticket, _story.State.Kind);
    }

    /// <summary>Guards against a kind that was wrong once, and could not be put right.</summary>
    [Fact]
    public void Reading_AsAConversation_EndsAWrongKind()
    {
        _story.Desk.Kind = ConversationKind.Ticket;
        _story.Hear("Hello");
        _story.Look();
        _story.Desk.Kind = ConversationKind.Conversation;
        _story.Wait(1).Look();

        Assert.Equal(ConversationKind.Conversation, _story.State.Kind);
    }

    [Fact]
    public void Description_OfATicketThatBeganAsOne_IsTheCustomersMessage()
    {
        _story.Desk.Kind = ConversationKind.Ticket;
        _story.See(Showing());
        Assert.Empty(_story.State.Messages);

        _story.Take(new ConversationInput.Looked(_story.Now, Showing(Description("My invoice is wrong."))));

        Assert.Equal("My invoice is wrong.", Assert.Single(_story.State.Messages).Text);
    }

    /// <summary>Intercom writes a summary into the description.</summary>
    [Theory]
    [InlineData(Road.Webhook)]
    [InlineData(Road.Look)]
    [InlineData(Road.Sweep)]
    public void Description_OfAConversationThatBecameATicket_IsNoMessage(Road road)
    {
        _story.See(_story.Desk.Customer("Where is my parcel?"));
        _story.Rest();
        _story.Desk.Kind = ConversationKind.Ticket;
        _story.Wait(60);
        var summary = Showing([.. _story.Desk.Parts, Description("The user asked where a parcel is.")]);
        _story.Take(road == Road.Look ? new ConversationInput.Looked(_story.Now, summary) : new ConversationInput.Observed(_story.Now, road, summary));
        _story.Rest();

        Assert.Single(_story.Events.OfType<ConversationEvent.MessageReceived>());
        Assert.Single(_story.Desk.Said);
    }

    /// <summary>Only the first message is known, by its source, and the conversation was never read before.</summary>
    [Fact]
    public void Description_BesideAFirstMessage_IsNoMessage()
    {
        var first = new Part(Part.FirstOf("3688000001"), Given.Customer, _story.Now.AddMinutes(5), "Where is my parcel?");
        _story.Desk.Kind = ConversationKind.Ticket;
        _story.See(Showing(first));
        _story.Take(new ConversationInput.Looked(_story.Now, Showing(first, Description("The user asked where a parcel is."))));

        Assert.Single(_story.State.Messages);
    }

    private Part Description(string text) => new(Part.DescriptionOf(Given.Key.Id), Given.Customer, _story.Now, text);

    private Snapshot Showing(params Part[] parts) =>
        new(_story.Desk.Kind, new() { AsOf = _story.Now, Assignee = Given.Hers, Open = true, Channel = "email" }, [.. parts], Complete: true);
}
