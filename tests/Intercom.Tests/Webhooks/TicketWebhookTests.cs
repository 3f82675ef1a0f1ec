using Claudia.Engine;

namespace Claudia.Intercom.Tests;

public sealed class TicketWebhookTests
{
    [Fact]
    public void Created_ForACustomer_ShowsTheDescriptionAsTheFirstMessage()
    {
        var shown = WebhookParserTests.Relevant(Fixture.Read("ticket-created"));

        Assert.Equal(Fixture.TicketId, shown.ConversationId);
        Assert.Equal(ConversationKind.Ticket, shown.Snapshot.Kind);
        var first = Assert.Single(shown.Snapshot.Parts);
        Assert.Equal($"ticket:{Fixture.TicketId}", first.Id);
        Assert.Equal(new Author(AuthorKind.Customer, Fixture.Customer), first.Author);
        Assert.Equal("The lamp arrived broken & the box < open.", first.Text);
        Assert.Equal("high", shown.Snapshot.Facts.Attributes!["Severity"]);
        Assert.Equal(new Assignee(Fixture.ClaudiasTeam, null), shown.Snapshot.Facts.Assignee);
    }

    [Fact]
    public void Created_ForTheBackOffice_HasNoCustomersMessage() =>
        Assert.Empty(WebhookParserTests.Relevant(Fixture.Read("ticket-back-office")).Snapshot.Parts);

    [Fact]
    public void ContactReplied_PartShownTwice_ComesOnce()
    {
        var parts = WebhookParserTests.Relevant(Fixture.Read("ticket-contact-replied")).Snapshot.Parts;

        Assert.Equal([$"ticket:{Fixture.TicketId}", "60010001"], parts.Select(part => part.Id));
        Assert.Equal("Any news?", parts[1].Text);
    }

    [Fact]
    public void TeamAssigned_ShowsTheAssignmentAndTheNote()
    {
        var snapshot = WebhookParserTests.Relevant(Fixture.Read("ticket-team-assigned")).Snapshot;

        Assert.Equal(new Assignee(Fixture.LevelTwo, null), snapshot.Facts.Assignee);
        Assert.True(snapshot.Parts[1].IsNote);
        Assert.Equal(new Assignee(Fixture.LevelTwo, null), snapshot.Parts[2].AssignedTo);
    }

    [Fact]
    public void Closed_TicketInTheItemItself_IsRead()
    {
        var body = Fixture.With("ticket-created", item =>
        {
            var ticket = item["ticket"]!.AsObject();
            item.Clear();
            foreach (var (name, value) in ticket)
                item[name] = value?.DeepClone();
            item["open"] = false;
        });

        Assert.False(WebhookParserTests.Relevant(body).Snapshot.Facts.Open);
    }
}
