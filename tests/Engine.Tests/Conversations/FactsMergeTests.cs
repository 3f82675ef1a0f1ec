using System.Collections.Immutable;

namespace Claudia.Engine.Tests;

public sealed class FactsMergeTests
{
    private static readonly Facts Known = new()
    {
        AsOf = Given.Start,
        Assignee = new(null, Given.Teammate),
        Open = true,
        Channel = "email",
        ContactId = "c1",
        Tags = ["vip"],
        Attributes = ImmutableSortedDictionary<string, string>.Empty.Add("plan", "pro"),
        LastPart = 10,
        GivenByPart = 4,
        Rating = 5,
    };

    private static Snapshot Shown(Facts facts, long part = 11, Assignee? to = null, bool complete = false) => new(
        ConversationKind.Conversation,
        facts,
        [new(part.ToString(System.Globalization.CultureInfo.InvariantCulture), Given.Customer, facts.AsOf, null, AssignedTo: to)],
        complete);

    private static Facts? Merge(Snapshot snapshot) => FactsMerge.Of(Known, snapshot, Given.Seat);

    [Fact]
    public void Reading_Later_ReplacesWhatItSaysAndKeepsTheRest()
    {
        var merged = Merge(Shown(new() { AsOf = Given.Start.AddSeconds(1), Open = false }))!;

        Assert.Equal(Known with { AsOf = Given.Start.AddSeconds(1), Open = false, LastPart = 11 }, merged);
    }

    [Fact]
    public void Reading_Later_CanSayEverythingAnew()
    {
        var facts = new Facts
        {
            AsOf = Given.Start.AddSeconds(1),
            Assignee = Assignee.Nobody,
            Open = false,
            Channel = "whatsapp",
            ContactId = "c2",
            Tags = [],
            Attributes = ImmutableSortedDictionary<string, string>.Empty,
            Rating = 1,
        };

        Assert.Equal(facts with { LastPart = 11, GivenByPart = 4 }, Merge(Shown(facts)));
    }

    [Theory]
    [InlineData(-1, 11, false)]
    [InlineData(0, 9, false)]
    [InlineData(0, 10, true)]
    [InlineData(0, 11, true)]
    [InlineData(1, 9, true)]
    public void Reading_OfTheSameSecond_CountsByItsNewestPart(int seconds, long part, bool counts)
    {
        var merged = Merge(Shown(new() { AsOf = Given.Start.AddSeconds(seconds), Open = false }, part));

        Assert.Equal(counts, merged?.Open == false);
    }

    [Fact]
    public void Reading_OfTheSameSecondWithAnOlderPart_IsOlderAlsoWhenItShowsAll() =>
        Assert.Null(Merge(Shown(new() { AsOf = Given.Start, Assignee = Given.Hers }, part: 9, complete: true)));

    [Fact]
    public void Reading_ThatSaysTheSame_ChangesNothing() => Assert.Null(Merge(Shown(
        new() { AsOf = Given.Start, Tags = ["vip"], Attributes = ImmutableSortedDictionary<string, string>.Empty.Add("plan", "pro") },
        part: 10)));

    [Fact]
    public void Part_ThatGivesToHer_IsKeptAlsoFromAnOlderReading()
    {
        var merged = Merge(Shown(new() { AsOf = Given.Start.AddSeconds(-1), Open = false }, part: 9, to: Given.Hers));

        Assert.Equal(Known with { GivenByPart = 9 }, merged);
    }

    [Theory]
    [InlineData("700", null, true)]
    [InlineData(null, "900", true)]
    [InlineData("800", null, false)]
    [InlineData(null, "901", false)]
    [InlineData(null, null, false)]
    public void Part_ThatAssigns_GivesToHerOrNot(string? team, string? admin, bool hers)
    {
        var merged = Merge(Shown(new() { AsOf = Given.Start.AddSeconds(1) }, to: new(team, admin)))!;

        Assert.Equal(hers ? 11 : 4, merged.GivenByPart);
    }

    [Fact]
    public void StaleReading_OfTheSecondInWhichATeammateTookIt_DoesNotGiveItBack()
    {
        var story = new Story();
        story.Hear("Where is my parcel?");
        story.UntilCall(WritePurpose.Answer).Wait(1);
        story.Desk.WritesNote("One");
        var stale = new ConversationInput.Looked(story.Now, story.Desk.Everything());
        story.See(story.Desk.Assign(new(null, Given.Teammate)));
        story.Take(stale);

        Assert.Equal(Phase.WithHuman, story.State.Phase);
        Assert.Empty(story.Rest().Desk.Own);
    }
}
