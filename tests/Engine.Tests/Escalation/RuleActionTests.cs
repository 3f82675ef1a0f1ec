namespace Claudia.Engine.Tests;

public sealed class RuleActionTests
{
    private static readonly ConversationState Asked = ConversationState.New(Given.Key) with
    {
        Hers = true,
        Episode = 1,
        Messages = [new("1", Speaker.Customer, "Where is my parcel?", Given.Start)],
        Waiting = [new("1", Given.Start)],
    };

    private static readonly Condition Always = new Condition.Not(new Condition.Keyword("no such words"));

    private static Rules Doing(RuleAction action) => Given.Flow(new EscalationRule("it", Always, action));

    private static Verdict Judge(RuleAction action, Draft? draft = null, string? failure = null, ConversationState? state = null) =>
        EscalationPolicy.Judge(state ?? Asked, draft, failure, Doing(action), Given.Start);

    [Fact]
    public void Verdict_OfARule_CarriesItsName() => Assert.Equal("it", Judge(new RuleAction.Transfer()).Rule);

    [Fact]
    public void Verdict_OfABuiltInRule_CarriesItsName() =>
        Assert.Equal("in-doubt", EscalationPolicy.Judge(Asked, Given.Draft("?", 0.1), null, Given.Rules, Given.Start).Rule);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Offer_AtTheLastStrike_IsATransferToItsDestination(int strikes, bool transfers)
    {
        var verdict = Judge(new RuleAction.Offer("billing"), state: Asked with { Strikes = strikes });

        Assert.Equal("billing", verdict is Verdict.Transfer transfer ? transfer.Destination : Assert.IsType<Verdict.Offer>(verdict).Destination);
        Assert.Equal(transfers, verdict is Verdict.Transfer);
    }

    [Fact]
    public void Offer_Accepted_GoesWhereItWasFor()
    {
        var story = new Story(Given.Flow(new EscalationRule("prices", new Condition.Keyword("price"), new RuleAction.Offer("billing"))));
        story.Hear("What is the price?");
        story.Rest();
        Assert.Equal(Phase.Offering, story.State.Phase);
        story.Hear("yes please");
        story.Rest();

        Assert.Equal(Given.Billing, story.Desk.Assignee.Team);
    }

    [Fact]
    public void AnswerOnly_WithADraft_AnswersHoweverUnsure()
    {
        Assert.IsType<Verdict.Wait>(Judge(new RuleAction.AnswerOnly()));
        Assert.IsType<Verdict.Answer>(Judge(new RuleAction.AnswerOnly(), Given.Draft("Perhaps.", 0.1)));
    }

    [Fact]
    public void AnswerOnly_WithoutADraft_LeavesItToTheNextRule()
    {
        Assert.Equal("in-doubt", Judge(new RuleAction.AnswerOnly(), Given.Draft("", 0)).Rule);
        Assert.Equal("draft-failed", Judge(new RuleAction.AnswerOnly(), failure: "TimeoutException").Rule);
    }

    [Fact]
    public void NeverTransfer_WhateverIsAsked_AnswersOrSaysThatItCant()
    {
        var asks = Asked with { Messages = [Asked.Messages[0] with { Text = "I want to talk to a human" }] };
        Assert.IsType<Verdict.Wait>(Judge(new RuleAction.NeverTransfer(), state: asks));
        Assert.IsType<Verdict.Answer>(Judge(new RuleAction.NeverTransfer(), Given.Draft("Here.", 0.9), state: asks));
        Assert.IsType<Verdict.Fallback>(Judge(new RuleAction.NeverTransfer(), Given.Draft("Here.", 0.2), state: asks));
        Assert.IsType<Verdict.Fallback>(Judge(new RuleAction.NeverTransfer(), failure: "TimeoutException", state: asks));
    }

    /// <summary>What promises a person, or only a specialist may say, is not said where none comes.</summary>
    [Fact]
    public void Draft_ThatWantsAPerson_IsNeitherSentByAnswerOnlyNorByNeverTransfer()
    {
        var (expert, promise) = (Given.Draft("Ask your bank.", 0.9, expert: true), Given.Draft("I will pass this on.", 0.9) with { Promise = "pass this on" });

        Assert.Equal(("needs-expert", "needs-expert"), (Judge(new RuleAction.AnswerOnly(), expert).Rule, Judge(new RuleAction.AnswerOnly(), promise).Rule));
        Assert.IsType<Verdict.Fallback>(Judge(new RuleAction.NeverTransfer(), expert));
        Assert.IsType<Verdict.Fallback>(Judge(new RuleAction.NeverTransfer(), promise));
    }

    [Fact]
    public void NeverTransfer_OfATaggedConversation_ShieldsItFromLaterRules()
    {
        var story = new Story(Given.Flow(new EscalationRule("tests", new Condition.Tag("test"), new RuleAction.NeverTransfer()), Given.When(new Condition.Tag("vip"))));
        story.See(story.Desk.Tag("vip", "test"));
        story.Rest();
        story.Hear("I want to talk to a human");
        story.Drafts = _ => Given.Draft("?", 0.1);
        story.Rest();

        Assert.Equal([Phrases.Default.In("en").Fallback], story.Desk.Said);
        Assert.Null(story.State.Transfer);
    }

    [Fact]
    public void Rule_ThatOnlyADraftCanTell_IsWaitedForBeforeLaterOnes()
    {
        var rules = Given.Flow(new EscalationRule("known", new Condition.Topic("parcels"), new RuleAction.AnswerOnly()), Given.When(Always));

        Assert.IsType<Verdict.Wait>(EscalationPolicy.Judge(Asked, null, null, rules, Given.Start));
        Assert.IsType<Verdict.Transfer>(EscalationPolicy.Judge(Asked, Given.Draft("?"), null, rules, Given.Start));
        Assert.IsType<Verdict.Answer>(EscalationPolicy.Judge(Asked, Given.Draft("?") with { Topics = ["Parcels"] }, null, rules, Given.Start));
    }
}
