using System.Text;
using Claudia.Engine;

namespace Claudia.Intercom.Tests;

public sealed class WebhookParserTests
{
    [Fact]
    public void UserCreated_Plain_ShowsTheFirstMessageAndTheFacts()
    {
        var shown = Relevant(Fixture.Read("user-created"));

        Assert.Equal(Fixture.App, shown.AppId);
        Assert.Equal(Fixture.ConversationId, shown.ConversationId);
        var part = Assert.Single(shown.Snapshot.Parts);
        Assert.Equal(new Part("source:4410027781", new(AuthorKind.Customer, Fixture.Customer), Seconds(1790000000), "My parcel has not come yet.\nOrder 5521"), part);
        var facts = shown.Snapshot.Facts;
        Assert.Equal(Seconds(1790000100), facts.AsOf);
        Assert.Equal(new Assignee(Fixture.ClaudiasTeam, null), facts.Assignee);
        Assert.True(facts.Open);
        Assert.Equal("conversation", facts.Channel);
        Assert.Equal(Fixture.Customer, facts.ContactId);
        Assert.Equal([("Orders", "12"), ("Plan", "gold"), ("Ratio", "0.5"), ("VIP", "true")], facts.Attributes!.Select(pair => (pair.Key, pair.Value)));
        Assert.False(shown.Snapshot.Complete);
    }

    [Theory]
    [InlineData("2.16")]
    [InlineData("2.14")]
    public void UserCreated_BothGenerations_GiveTheSameText(string configured)
    {
        var before = Relevant(Fixture.Read("user-created-before-2.15"), configured).Snapshot;
        var since = Relevant(Fixture.Read("user-created"), configured).Snapshot;

        Assert.Equal(since.Parts[0], before.Parts[0]);
    }

    [Fact]
    public void UserReplied_PlainWithAnglesAndAmpersands_IsNotTouched()
    {
        var part = Relevant(Fixture.Read("user-replied")).Snapshot.Parts[1];

        Assert.Equal("if a < b && b > c then <p> is \"odd\" &amp; fine", part.Text);
        Assert.Equal(1, part.Attachments);
    }

    [Fact]
    public void UserReplied_HtmlOnAnOpenPart_IsStrippedAndKept()
    {
        var part = Relevant(Fixture.Read("user-replied-before-2.15")).Snapshot.Parts[1];

        Assert.Equal("Is 3 < 4 & true?\n\n- one\n- two", part.Text);
        Assert.Equal(AuthorKind.Customer, part.Author.Kind);
    }

    [Fact]
    public void AdminNoted_IsATeammatesNote()
    {
        var part = Relevant(Fixture.Read("admin-noted")).Snapshot.Parts[1];

        Assert.True(part.IsNote);
        Assert.Equal(new Author(AuthorKind.Teammate, Fixture.Claudia), part.Author);
        Assert.Contains("[claudia:demo/118200450017734/1]", part.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AdminAssigned_ToATeam_ShowsTeamInFactsAndPart()
    {
        var snapshot = Relevant(Fixture.Read("admin-assigned")).Snapshot;

        Assert.Equal(new Assignee(Fixture.LevelTwo, null), snapshot.Facts.Assignee);
        Assert.Equal(new Assignee(Fixture.LevelTwo, null), snapshot.Parts[1].AssignedTo);
        Assert.Null(snapshot.Parts[1].Text);
    }

    [Fact]
    public void OpenAssigned_WithABody_ShowsTheTextAndTheTeammate()
    {
        var snapshot = Relevant(Fixture.Read("admin-open-assigned-before-2.15")).Snapshot;

        Assert.Equal("Taking this one.", snapshot.Parts[1].Text);
        Assert.Equal(new Assignee(null, Fixture.Teammate), snapshot.Parts[1].AssignedTo);
        Assert.Equal(new Assignee(null, Fixture.Teammate), snapshot.Facts.Assignee);
    }

    [Fact]
    public void Unassigned_IsNobody()
    {
        var snapshot = Relevant(Fixture.Read("unassigned")).Snapshot;

        Assert.Equal(Assignee.Nobody, snapshot.Facts.Assignee);
        Assert.Equal(Assignee.Nobody, snapshot.Parts[1].AssignedTo);
    }

    [Fact]
    public void OperatorReplied_IsABot() =>
        Assert.Equal(AuthorKind.Bot, Relevant(Fixture.Read("operator-replied")).Snapshot.Parts[1].Author.Kind);

    [Fact]
    public void AdminClosed_IsClosedWithItsText()
    {
        var snapshot = Relevant(Fixture.Read("admin-closed")).Snapshot;

        Assert.False(snapshot.Facts.Open);
        Assert.Equal("Goodbye!", snapshot.Parts[1].Text);
    }

    [Fact]
    public void Snoozed_IsOpen() =>
        Assert.True(Relevant(Fixture.With("user-created", item => item["state"] = "snoozed")).Snapshot.Facts.Open);

    [Fact]
    public void RatingAdded_ShowsTheRating() =>
        Assert.Equal(2, Relevant(Fixture.Read("rating-added")).Snapshot.Facts.Rating);

    [Fact]
    public void TagCreated_ShowsOldAndNewTags() =>
        Assert.Equal(["parcel", "urgent"], Relevant(Fixture.Read("tag-created")).Snapshot.Facts.Tags!);

    [Fact]
    public void Deleted_WithConversationId_IsDeleted()
    {
        var shown = Relevant(Fixture.Read("deleted"));

        Assert.Equal(Fixture.ConversationId, shown.ConversationId);
        Assert.True(shown.Snapshot.Deleted);
        Assert.Equal(Seconds(1790000101), shown.Snapshot.Facts.AsOf);
    }

    [Fact]
    public void ContactAttached_InternalRecord_GivesIdAndTimeOnly()
    {
        var shown = Relevant(Fixture.Read("contact-attached"));

        Assert.Equal(Fixture.ConversationId, shown.ConversationId);
        Assert.Empty(shown.Snapshot.Parts);
        Assert.Null(shown.Snapshot.Facts.Assignee);
        Assert.Equal(Seconds(1790000100), shown.Snapshot.Facts.AsOf);
    }

    [Theory]
    [InlineData("ping", "ping")]
    [InlineData("contact-created", "contact.user.created")]
    public void OtherTopics_AreIgnored(string fixture, string topic)
    {
        var ignored = Assert.IsType<WebhookResult.Ignored>(WebhookParser.Parse(Fixture.Read(fixture)));

        Assert.Equal((Fixture.App, topic), (ignored.AppId, ignored.Topic));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"topic":7}""")]
    [InlineData("""{"topic":"conversation.user.replied"}""")]
    [InlineData("""{"topic":"conversation.user.replied","data":{"item":{"id":"abc"}}}""")]
    [InlineData("""{"topic":"conversation.user.replied","data":{"item":{"id":0}}}""")]
    [InlineData("""{"topic":"conversation.user.replied","data":{"item":{"id":9007199254740993}}}""")]
    [InlineData("""{"topic":"conversation.deleted","data":{"item":{"type":"conversation"}}}""")]
    public void Unreadable_IsMalformed(string body) =>
        Assert.IsType<WebhookResult.Malformed>(WebhookParser.Parse(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void TooLarge_IsMalformed() =>
        Assert.IsType<WebhookResult.Malformed>(WebhookParser.Parse(new byte[WebhookParser.Largest + 1]));

    [Fact]
    public void Match_HasAnArmForEachCase() =>
        Assert.Equal(
            typeof(WebhookResult).GetNestedTypes().Length,
            typeof(WebhookResult).GetMethod(nameof(WebhookResult.Match))!.GetParameters().Length);

    internal static WebhookResult.Relevant Relevant(byte[] body, string version = WorkspaceSettings.DefaultApiVersion) =>
        Assert.IsType<WebhookResult.Relevant>(WebhookParser.Parse(body, version));

    internal static DateTimeOffset Seconds(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);
}
