namespace Claudia.Engine.Tests;

public sealed class RepetitionTests
{
    private readonly Story _story = new();

    private ReasonKind LastReason => _story.Events.OfType<ConversationEvent.Judged>().Last().Verdict.Reasons[0].Kind;

    private void HearInTurn(params string[] texts)
    {
        foreach (var text in texts)
        {
            _story.Wait(60).Hear(text);
            _story.Rest();
        }
    }

    [Theory]
    [InlineData("Where is my parcel?", "where is MY parcel!!", true)]
    [InlineData("Onde está a minha encomenda?", "onde esta minha encomenda", true)]
    [InlineData("Where is my parcel?", "Where is my invoice?", false)]
    [InlineData("Hello?", "Hello?", false)]
    public void Customer_WhoSaysTheSameAgain_IsOfferedAPerson(string first, string second, bool offered)
    {
        HearInTurn(first, second);

        Assert.Equal(offered ? ReasonKind.Repetition : ReasonKind.Confident, LastReason);
        Assert.Equal(offered ? Phase.Offering : Phase.Listening, _story.State.Phase);
    }

    [Fact]
    public void Customer_WhoSaysTheSameTheThirdTime_IsTransferred()
    {
        HearInTurn("Where is my parcel?", "Where is my parcel?", "Where is my parcel?");

        Assert.Equal(ReasonKind.Repetition, Assert.Single(_story.State.Transfer!.Reasons).Kind);
    }

    [Fact]
    public void Messages_ThatAreAnsweredTogether_AreNoCircle()
    {
        _story.Hear("Where is my parcel?");
        _story.Hear("Where is my parcel?");
        _story.Rest();

        Assert.Equal(ReasonKind.Confident, LastReason);
    }

    /// <summary>Guards against a person's question in March that makes the same question in August a circle.</summary>
    [Fact]
    public void Question_ThatWasAnsweredMonthsAgo_IsAnsweredAgain()
    {
        _story.Drafts = _ => Given.Draft("It is on its way.");
        HearInTurn("Where is my parcel?");
        _story.Wait(TimeSpan.FromDays(90).TotalSeconds);
        HearInTurn("Where is my parcel?");

        Assert.Equal((ReasonKind.Confident, 2), (LastReason, _story.Desk.Said.Count()));
    }

    [Fact]
    public void Draft_ThatWasSaidBefore_IsNotSaidAgain()
    {
        _story.Drafts = _ => Given.Draft("It is on its way.");
        HearInTurn("Where is my parcel?", "I mean the other one, of Monday");

        Assert.Equal((ReasonKind.Repetition, Phrases.Default.In("en").Offer), (LastReason, _story.Desk.Said.Last()));
    }

    [Fact]
    public void Courtesy_SaidAgain_IsNoCircleAndNoStrike()
    {
        _story.Drafts = _ => Given.Draft("You are welcome!") with { Parts = Draft.NoParts.Add(Draft.CourtesyPart, 1) };
        HearInTurn("Thank you very much", "Thank you very much");

        Assert.Equal((ReasonKind.Confident, 0, 0L), (LastReason, _story.State.Strikes, _story.State.Confidence.Count));
    }
}
