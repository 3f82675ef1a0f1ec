namespace Claudia.Engine.Tests;

public sealed class JudgingTests
{
    private readonly Story story = new();

    private IEnumerable<ConversationEvent.Judged> Judged => story.Events.OfType<ConversationEvent.Judged>();

    [Fact]
    public void Draft_ForAnOlderTurn_IsDropped()
    {
        story.Hear("Hello");
        story.Rest();
        story.Hear("Where is my parcel?");
        var turn = story.State.Waiting[^1].Id;
        story.Hear("And my invoice?");

        Assert.Empty(story.Take(new ConversationInput.Drafted(story.Now, turn, Given.Draft("It is on its way."))));
        Assert.Equal($"About {story.Desk.Parts[^1].Id}", story.Rest().Desk.Said.Last());
        Assert.Empty(story.State.Waiting);
    }

    [Fact]
    public void Draft_WhileNothingWaits_IsDropped()
    {
        story.Hear("Hello");
        story.Rest();

        Assert.Empty(story.Take(new ConversationInput.Drafted(story.Now, story.Desk.Parts[0].Id, Given.Draft("Again."))));
        Assert.Empty(story.Take(new ConversationInput.DraftFailed(story.Now, story.Desk.Parts[0].Id, "late")));
    }

    [Fact]
    public void Answer_WhoseTurnIsOverBeforeTheCall_IsDraftedAnew()
    {
        story.Hear("Where is my parcel?");
        story.UntilCall(WritePurpose.Answer);
        story.See(story.Desk.Customer("I mean the second one"));
        story.Rest();

        Assert.Equal($"About {story.Desk.Parts[1].Id}", Assert.Single(story.Desk.Said));
        Assert.Equal(2, Judged.Count());
    }

    [Fact]
    public void Failure_OfADraft_IsTransferred()
    {
        story.Hear("Where is my parcel?");
        story.Until(it => it.Pending is [Effect.MakeDraft, ..]);
        story.Take(new ConversationInput.DraftFailed(story.Now, story.State.Waiting[^1].Id, "TimeoutException"));

        Assert.Equal(ReasonKind.DraftFailed, Assert.Single(story.State.Transfer!.Reasons).Kind);
        Assert.Equal("TimeoutException", Assert.Single(Judged).Failure);
    }

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(-3, 0)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(87, 1)]
    public void Confidence_OutsideItsLimits_CountsAsTheNearest(double confidence, double counted)
    {
        story.Drafts = _ => Given.Draft("It is on its way.", confidence);
        story.Hear("Where is my parcel?");
        story.Rest();

        Assert.Equal((counted, counted), (story.State.Confidence.Last, story.State.Confidence.Mean));
    }

    [Fact]
    public void Offer_AnsweredByAnotherQuestion_IsOverAndTheQuestionAnswered()
    {
        story.Drafts = turn => Given.Draft($"About {turn}", turn == "1001" ? 0.2 : 0.9);
        story.Hear("Hm?");
        story.Rest();
        Assert.Equal(Phase.Offering, story.State.Phase);
        story.Hear("quero rastrear meu pedido");
        story.Rest();

        Assert.Equal((Phase.Listening, false, 0), (story.State.Phase, story.State.Offered, story.State.Strikes));
        Assert.Null(story.State.Transfer);
    }

    [Fact]
    public void Offer_Declined_IsOver()
    {
        story.Drafts = turn => Given.Draft($"About {turn}", turn == "1001" ? 0.2 : 0.9);
        story.Hear("Hm?");
        story.Rest();
        story.Hear("No, thanks");
        story.Rest();
        story.Hear("yes");

        Assert.Null(story.Rest().State.Transfer);
    }

    [Fact]
    public void Offer_Accepted_IsTransferredWithoutADraft()
    {
        story.Drafts = _ => Given.Draft("?", 0.2);
        story.Hear("Hm?");
        story.Rest();
        story.Hear("yes please");
        story.Rest();

        Assert.Equal(ReasonKind.AcceptedOffer, Assert.Single(story.State.Transfer!.Reasons).Kind);
        Assert.Single(story.State.Confidence.Latest);
        Assert.Equal(1, story.Desk.Assignments);
    }

    [Fact]
    public void Strikes_AreForgottenAfterASureAnswerAndInANewEpisode()
    {
        story.Drafts = turn => Given.Draft($"About {turn}", turn == "1003" ? 0.9 : 0.2);
        story.Hear("One");
        Assert.Equal(1, story.Rest().State.Strikes);
        story.Hear("Two");
        Assert.Equal(0, story.Rest().State.Strikes);
        story.Hear("Three");
        Assert.Equal(1, story.Rest().State.Strikes);
        story.Wait(60).See(story.Desk.Close());
        story.See(story.Desk.Reopen());

        Assert.Equal(0, story.State.Strikes);
    }

    [Fact]
    public void Messages_QuicklyOneAfterTheOther_AreJudgedTogether()
    {
        story.Hear("I want to talk");
        Assert.Empty(story.Take(new ConversationInput.Woke(story.Now)));
        story.Hear("to a human please");
        story.Rest();
        Assert.Single(Judged);

        Assert.Equal(story.Desk.Parts[1].Id, Judged.Single().Turn);
    }

    [Fact]
    public void Tag_OfASilentConversation_TransfersItAtOnce()
    {
        story.Rules = Given.Flow(new FlowRule(FlowCondition.Tag, "vip", "billing"));
        story.Hear("Hello");
        story.Rest();
        story.Wait(60).See(story.Desk.Tag("VIP"));
        story.Rest();

        Assert.Equal(Given.Billing, story.Desk.Assignee.Team);
        Assert.Null(Judged.Last().Turn);
    }

    [Fact]
    public void Signal_OfTheWorkflow_TransfersOnceAndIsUsedUp()
    {
        story.Rules = Given.Flow(new FlowRule(FlowCondition.Signal, "angry"));
        story.Desk.Customer("Hello");
        story.Take(new ConversationInput.Nudged(story.Now, Road.Connector, Signal: "angry"));
        story.Rest();

        Assert.Equal(ReasonKind.Signal, Assert.Single(story.State.Transfer!.Reasons).Kind);
        Assert.Empty(story.State.Signals);
    }

    [Fact]
    public void Transfer_InAnotherLanguage_TellsTheCustomerInIt()
    {
        story.Drafts = _ => Given.Draft("Olá", 0.9) with { Language = "pt" };
        story.Hear("Oi");
        story.Rest();
        story.Hear("quero um atendente");

        Assert.Equal(Phrases.Default.In("pt").Transfer, story.Rest().Desk.Said.Last());
    }

    [Fact]
    public void Transfer_WithoutAWordForTheCustomer_SaysNothing()
    {
        story.Rules = Given.Rules with { Phrases = new(Phrases.Default.ByLanguage.SetItem("en", new("?", "")), "en") };
        story.Hear("I want to talk to a human");

        Assert.Empty(story.Rest().Desk.Said);
        Assert.Equal(1, story.Desk.Assignments);
    }
}
