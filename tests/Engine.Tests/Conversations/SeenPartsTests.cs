using System.Globalization;

namespace Claudia.Engine.Tests;

public sealed class SeenPartsTests
{
    private static string Id(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Parts 1 to a number, ten of them in each second.</summary>
    private static SeenParts Through(int last) =>
        Enumerable.Range(1, last).Aggregate(SeenParts.None, (seen, number) => seen.With(Id(number), At(number)));

    private static bool Knows(SeenParts seen, string id, DateTimeOffset at) => !seen.Unseen([new(id, Given.Customer, at)]).Any();

    private static DateTimeOffset At(int number) => Given.Start.AddSeconds(number / 10);

    [Fact]
    public void Part_NeverSeen_IsNew()
    {
        Assert.False(Knows(SeenParts.None, "1", Given.Start));
        Assert.False(Knows(Through(500), "501", At(500)));
    }

    [Fact]
    public void Part_Seen_IsKnown() => Assert.True(Knows(SeenParts.None.With("1", Given.Start), "1", Given.Start.AddDays(1)));

    [Fact]
    public void Part_ShownTwice_IsNewOnce() =>
        Assert.Single(SeenParts.None.Unseen([new("1", Given.Customer, Given.Start), new("1", Given.Customer, Given.Start)]));

    [Fact]
    public void Parts_WhoseIdsWereLetGo_AreStillKnown()
    {
        var seen = Through(505);

        Assert.Equal(SeenParts.Kept, seen.Ids.Length);
        Assert.All(Enumerable.Range(1, 505), number => Assert.True(Knows(seen, Id(number), At(number))));
    }

    [Fact]
    public void Part_OfTheSecondOfOneThatWasLetGo_IsNewWhenItIsNewer()
    {
        var seen = Enumerable.Range(1, 300).Aggregate(SeenParts.None, (all, number) => all.With(Id(number), Given.Start));

        Assert.True(Knows(seen, "1", Given.Start));
        Assert.True(Knows(seen, "100", Given.Start));
        Assert.False(Knows(seen, "301", Given.Start));
    }

    [Fact]
    public void OwnPart_WhoseTimeIsNotKnown_IsStillKnownWhenItsIdIsLetGo()
    {
        // The answer to a call names a part, not its time.
        var seen = SeenParts.None.With("7", DateTimeOffset.MinValue);
        for (var number = 8; number < 8 + SeenParts.Kept; number++)
            seen = seen.With(Id(number), At(number));

        Assert.DoesNotContain(seen.Ids, mark => mark.Id == "7");
        Assert.True(Knows(seen, "7", At(7)));
    }

    [Fact]
    public void FirstMessage_WhoseIdHasNoNumber_IsStillKnownWhenItIsLetGo()
    {
        var seen = SeenParts.None.With("source:4711", Given.Start);
        for (var number = 1; number <= SeenParts.Kept; number++)
            seen = seen.With(Id(number), Given.Start.AddSeconds(1));

        Assert.True(Knows(seen, "source:4711", Given.Start));
    }

    [Fact]
    public void Conversation_OfManyParts_TakesNoneOfThemTwice()
    {
        var story = new Story();
        for (var turn = 0; turn < 150; turn++)
        {
            story.Hear($"Question {turn}");
            story.Rest();
        }

        Assert.Equal(300, story.Desk.Parts.Count);
        Assert.Equal("FactsChanged", Story.Names(story.See(story.Desk.Everything())));
        Assert.Equal(150, story.Desk.Said.Count());
    }
}
