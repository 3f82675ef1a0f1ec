namespace Claudia.Engine.Tests;

public sealed class JudgingTests
{
    private readonly Story _story = new();

    private IEnumerable<ConversationEvent.Judged> Judged => _story.Events.OfType<ConversationEvent.Judged>();

    [Fact]
    public void Draft_ForAnOlderTurn_IsDropped()
    {
        _story.Hear("Hello");
        _story.Rest();
        _story.Hear("Where is my parcel?");
        var turn = _story.State.Waiting[^1].Id;
        _story.Hear("And my invoice?");

        Assert.Empty(_story.Take(new ConversationInput.Drafted(_story.Now, turn, Given.Draft("It is on its way."))));
        Assert.Equal($"About {_story.Desk.Parts[^1].Id}", _story.Rest().Desk.Said.Last());
        Assert.Empty(_story.State.Waiting);
    }

    [Fact]
    public void Draft_WhileNothingWaits_IsDropped()
    {
        _story.Hear("Hello");
        _story.Rest();

        Assert.Empty(_story.Take(new ConversationInput.Drafted(_story.Now, _story.Desk.Parts[0].Id, Given.Draft("Again."))));
        Assert.Empty(_story.Take(new ConversationInput.DraftFailed(_story.Now, _story.Desk.Parts[0].Id, "late")));
    }

    [Fact]
    public void Answer_WhoseTurnIsOverBeforeTheCall_IsDraftedAnew()
    {
        _story.Hear("Where is my parcel?");
        _story.UntilCall(WritePurpose.Answer);
        _story.See(_story.Desk.Customer("I mean the second one"));
        _story.Rest();

        Assert.Equal($"About {_story.Desk.Parts[1].Id}", Assert.Single(_story.Desk.Said));
        Assert.Equal(2, Judged.Count());
    }

    [Fact]
    public void Failure_OfADraft_IsTransferred()
    {
        _story.Hear("Where is my parcel?");
        _story.Until(it => it.Pending is [Effect.MakeDraft, ..]);
        _story.Take(new ConversationInput.DraftFailed(_story.Now, _story.State.Waiting[^1].Id, "TimeoutException"));

        Assert.Equal(ReasonKind.DraftFailed, Assert.Single(_story.State.Transfer!.Reasons).Kind);
        Assert.Equal("TimeoutException", Assert.Single(Judged).Failure);
    }

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(-3, 0)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(87, 1)]
    public void Confidence_OutsideItsLimits_CountsAsTheNearest(double confidence, double counted)
    {
        _story.Drafts = _ => Given.Draft("It is on its way.", confidence);
        _story.Hear("Where is my parcel?");
        _story.Rest();

        Assert.Equal((counted, counted), (_story.State.Confidence.Last, _story.State.Confidence.Mean));
    }

    [Fact]
    public void Offer_AnsweredByAnotherQuestion_IsOverAndTheQuestionAnswered()
    {
        _story.Drafts = turn => Given.Draft($"About {turn}", turn == "1001" ? 0.2 : 0.9);
        _story.Hear("Hm?");
        _story.Rest();
        Assert.Equal(Phase.Offering, _story.State.Phase);
        _story.Hear("quero rastrear meu pedido");
        _story.Rest();

        Assert.Equal((Phase.Listening, false, 0), (_story.State.Phase, _story.State.Offered, _story.State.Strikes));
        Assert.Null(_story.State.Transfer);
    }

    [Fact]
    public void Offer_Declined_IsOver()
    {
        _story.Drafts = turn => Given.Draft($"About {turn}", turn == "1001" ? 0.2 : 0.9);
        _story.Hear("Hm?");
        _story.Rest();
        _story.Hear("No, thanks");
        _story.Rest();
        _story.Hear("yes");

        Assert.Null(_story.Rest().State.Transfer);
    }

    [Fact]
    public void Offer_Accepted_IsTransferredWithoutADraft()
    {
        _story.Drafts = _ => Given.Draft("?", 0.2);
        _story.Hear("Hm?");
        _story.Rest();
        _story.Hear("yes please");
        _story.Rest();

        Assert.Equal(ReasonKind.AcceptedOffer, Assert.Single(_story.State.Transfer!.Reasons).Kind);
        Assert.Single(_story.State.Confidence.Latest);
        Assert.Equal(1, _story.Desk.Assignments);
    }

    [Fact]
    public void Strikes_AreForgottenAfterASureAnswerAndInANewEpisode()
    {
        _story.Drafts = turn => Given.Draft($"About {turn}", turn == "1003" ? 0.9 : 0.2);
        _story.Hear("One");
        Assert.Equal(1, _story.Rest().State.Strikes);
        _story.Hear("Two");
        Assert.Equal(0, _story.Rest().State.Strikes);
        _story.Hear("Three");
        Assert.Equal(1, _story.Rest().State.Strikes);
        _story.Wait(60).See(_story.Desk.Close());
        _story.See(_story.Desk.Reopen());

        Assert.Equal(0, _story.State.Strikes);
    }

    [Fact]
    public void Messages_QuicklyOneAfterTheOther_AreJudgedTogether()
    {
        _story.Hear("I want to talk");
        Assert.Empty(_story.Take(new ConversationInput.Woke(_story.Now)));
        _story.Hear("to a human please");
        _story.Rest();
        Assert.Single(Judged);

        Assert.Equal(_story.Desk.Parts[1].Id, Judged.Single().Turn);
    }

    [Fact]
    public void Tag_OfASilentConversation_TransfersItAtOnce()
    {
        _story.Rules = Given.Flow(Given.When(new Condition.Tag("vip"), "billing"));
        _story.Hear("Hello");
        _story.Rest();
        _story.Wait(60).See(_story.Desk.Tag("VIP"));
        _story.Rest();

        Assert.Equal(Given.Billing, _story.Desk.Assignee.Team);
        Assert.Null(Judged.Last().Turn);
    }

    [Fact]
    public void Signal_OfTheWorkflow_TransfersOnceAndIsUsedUp()
    {
        _story.Rules = Given.Flow(Given.When(new Condition.Signal("angry")));
        _story.Desk.Customer("Hello");
        _story.Take(new ConversationInput.Nudged(_story.Now, Road.Connector, Signal: "angry"));
        _story.Rest();

        Assert.Equal(ReasonKind.Signal, Assert.Single(_story.State.Transfer!.Reasons).Kind);
        Assert.Empty(_story.State.Signals);
    }

    [Fact]
    public void Transfer_InAnotherLanguage_TellsTheCustomerInIt()
    {
        _story.Drafts = _ => Given.Draft("Olá", 0.9) with { Language = "pt" };
        _story.Hear("Oi");
        _story.Rest();
        _story.Hear("quero um atendente");

        Assert.Equal(Phrases.Default.In("pt").Transfer, _story.Rest().Desk.Said.Last());
    }

    [Fact]
    public void Transfer_WithoutAWordForTheCustomer_SaysNothing()
    {
        _story.Rules = Given.Rules with { Phrases = new(Phrases.Default.ByLanguage.SetItem("en", Phrases.Default.In("en") with { Transfer = "" }), "en") };
        _story.Hear("I want to talk to a human");

        Assert.Empty(_story.Rest().Desk.Said);
        Assert.Equal(1, _story.Desk.Assignments);
    }
}
