namespace Claudia.Engine.Tests;

/// <summary>A message has one identity, whichever webhook, reading or call of the workflow reports it.</summary>
public sealed class MessageIdentityTests
{
    private const string Source = "3688000001";

    private readonly Story _story = new();

    private Part First => new(Part.FirstOf(Source), Given.Customer, _story.Now, "Where is my parcel?");

    [Fact]
    public void FirstMessage_ShownAsAPartToo_IsTakenOnce()
    {
        _story.See(Showing(First));
        _story.See(Showing(First with { Id = Source }));

        Assert.Single(_story.Events.OfType<ConversationEvent.MessageReceived>());
    }

    [Fact]
    public void FirstMessage_ShownAsAPartFirst_IsTakenOnce()
    {
        _story.See(Showing(First with { Id = Source }));
        _story.See(Showing(First));

        Assert.Single(_story.Events.OfType<ConversationEvent.MessageReceived>());
    }

    [Fact]
    public void FirstMessage_InOneReadingTwice_IsTakenOnce()
    {
        _story.See(Showing(First, First with { Id = Source }));

        Assert.Equal(Part.FirstOf(Source), Assert.Single(_story.Events.OfType<ConversationEvent.MessageReceived>()).MessageId);
    }

    /// <summary>A webhook may not tell the source's id: then it is named by the conversation's.</summary>
    [Fact]
    public void FirstMessage_UnderTwoIds_IsTakenOnce()
    {
        _story.See(Showing(First with { Id = Part.FirstOf(Given.Key.Id) }));
        _story.See(Showing(First));

        Assert.Single(_story.Events.OfType<ConversationEvent.MessageReceived>());
    }

    [Theory]
    [InlineData(Source, Source)]
    [InlineData("source:" + Source, Source)]
    [InlineData("source:" + Source, "source:" + Source)]
    public void Workflow_ThatNamesTheFirstMessage_OwesNoReading(string known, string named)
    {
        var first = First with { Id = known };
        _story.See(Showing(first));
        _story.Take(new ConversationInput.Looked(_story.Now, Showing(first) with { Complete = true }));

        Assert.Empty(_story.Take(new ConversationInput.Nudged(_story.Now, Road.Connector, named)));
    }

    /// <summary>Impossible ids and times must not make what comes after them look old.</summary>
    [Theory]
    [InlineData("9007199254740992")]
    [InlineData("4503599627370496")]
    [InlineData("1125899906842624")]
    public void Part_WithAnImpossibleId_HidesNothing(string id)
    {
        _story.See(Showing(First));
        _story.See(Showing(new Part(id, new(AuthorKind.Bot, "operator"), DateTimeOffset.MaxValue, "Hi")));
        _story.Hear("Are you there?");
        _story.Wait(1).See(_story.Desk.Replies("I am taking over."));

        Assert.Equal(2, _story.Events.OfType<ConversationEvent.MessageReceived>().Count());
        Assert.False(_story.State.Hers);
    }

    /// <summary>Guards against a time in the year 9999 that made the facts of the following minute look old.</summary>
    [Fact]
    public void Facts_OfAnImpossibleTime_AreFollowedByTheNext()
    {
        _story.Hear("Hello");
        var latest = _story.Desk.Latest();
        _story.See(latest with { Facts = latest.Facts with { AsOf = DateTimeOffset.MaxValue } });
        _story.Wait(2).See(_story.Desk.Assign(new(Given.Level2, null)));

        Assert.False(_story.State.Hers);
    }

    private Snapshot Showing(params Part[] parts) =>
        new(ConversationKind.Conversation, new() { AsOf = _story.Now, Assignee = Given.Hers, Open = true, Channel = "conversation" }, [.. parts]);
}
