using System.Collections.Immutable;

namespace Claudia.Engine.Tests;

public sealed class ReplayingTests
{
    private readonly Story _story = new();
    private int _asked;

    private ReplayedConversation By(Rules rules) => Replaying.Of(Given.Key, _story.Events, rules);

    private static Rules With(EscalationRules escalation) => Given.Rules with { Version = "r2", Escalation = escalation };

    private static Rules With(params EscalationRule[] rules) => With(new EscalationRules { Rules = [.. rules] });

    private void Turns(params double[] confidences)
    {
        foreach (var confidence in confidences)
        {
            _story.Drafts = turn => Given.Draft($"About {turn}", confidence);
            _story.Wait(60).Hear($"Question number {_asked++} of many");
            _story.Rest();
        }
    }

    private static void IsOne(DifferenceKind kind, string rule, ReplayedConversation replayed)
    {
        var difference = Assert.Single(replayed.Differences);
        Assert.Equal((kind, rule, Given.Key.Id), (difference.Kind, difference.Rule, difference.Conversation));
    }

    [Fact]
    public void Replay_ByTheSameRules_IsTheSame()
    {
        Turns(0.9, 0.3, 0.2);
        _story.Wait(60).See(_story.Desk.Assign(Given.Hers));
        Turns(0.9, 0.9);
        _story.Wait(60).Hear("I want to talk to a human");
        _story.Rest();
        var replayed = By(Given.Rules);

        Assert.Empty(replayed.Differences);
        Assert.Equal([new(3, "level2", "in-doubt"), new(6, "level2", "asks-for-person")], replayed.After.AsEnumerable());
        Assert.Equal((6, 0, replayed.VerdictsBefore), (replayed.Turns, replayed.Undecided, replayed.VerdictsAfter));
        Assert.Equal(new(3, 1, 2, 0, 0), replayed.VerdictsBefore);
    }

    [Fact]
    public void Strikes_OneFewer_TransferEarlier()
    {
        Turns(0.3, 0.2);
        IsOne(DifferenceKind.Earlier, "in-doubt", By(With(new EscalationRules { Strikes = 1 })));
    }

    [Fact]
    public void Threshold_Lower_RemovesTheTransfer()
    {
        Turns(0.3, 0.2);
        var replayed = By(With(new EscalationRules { MinimumConfidence = 0.1 }));

        IsOne(DifferenceKind.Removed, "in-doubt", replayed);
        Assert.Equal(new(2, 0, 0, 0, 0), replayed.VerdictsAfter);
    }

    [Fact]
    public void Strikes_CountAsTheOtherRulesWouldHaveCounted()
    {
        // By the old rules the second turn is an answer, which sets the strikes back.
        Turns(0.3, 0.6, 0.3);
        Assert.Empty(By(Given.Rules).After);

        IsOne(DifferenceKind.Added, "in-doubt", By(With(new EscalationRules { MinimumConfidence = 0.7 })));
    }

    [Fact]
    public void Destination_OfANewRule_IsAnother()
    {
        _story.Hear("I want to talk to a human");
        _story.Rest();
        IsOne(DifferenceKind.OtherDestination, "vips", By(With(new EscalationRule("vips", new Condition.AsksForPerson(), new RuleAction.Transfer("billing")))));
    }

    [Fact]
    public void Rule_OfATag_TransfersWhenTheTagCame()
    {
        Turns(0.9);
        _story.See(_story.Desk.Tag("vip"));
        _story.Rest();
        Turns(0.9);
        var replayed = By(With(Given.When(new Condition.Tag("vip"))));

        IsOne(DifferenceKind.Added, "tag vip", replayed);
        Assert.Equal(1, Assert.Single(replayed.After).Turn);
    }

    [Fact]
    public void Transfer_LaterInTheConversation_IsLater()
    {
        _story.Hear("I want to talk to a human");
        _story.Rest();
        _story.Wait(60).See(_story.Desk.Assign(Given.Hers));
        Turns(0.9, 0.3, 0.2);
        var calm = new EscalationRule("calm", new Condition.AsksForPerson(), new RuleAction.NeverTransfer());

        Assert.Equal([DifferenceKind.Later, DifferenceKind.Removed], By(With(calm)).Differences.Select(difference => difference.Kind));
    }

    [Fact]
    public void Turn_ThatHadNoDraft_CanBeLeftUndecided()
    {
        _story.Hear("I want to talk to a human");
        _story.Rest();
        var replayed = By(With(new EscalationRule("known", new Condition.Topic("parcels"), new RuleAction.AnswerOnly())));

        Assert.Equal(1, replayed.Undecided);
    }

    [Fact]
    public void Operator_WhoTransfers_DoesSoByAnyRules()
    {
        Turns(0.9);
        _story.Take(new ConversationInput.TransferAsked(_story.Now, "ana", "billing"));
        _story.Rest();
        var replayed = By(With(new EscalationRules { Strikes = 1 }));

        Assert.Empty(replayed.Differences);
        Assert.Equal("operator", Assert.Single(replayed.After).Rule);
    }

    [Fact]
    public void Verdict_OfAnOldJournal_HasTheNameOfItsRule()
    {
        Turns(0.3, 0.2);
        var old = _story.Events.Select(it => it is ConversationEvent.Judged e ? e with { Verdict = e.Verdict with { Rule = null } } : it);

        Assert.Empty(Replaying.Of(Given.Key, old, Given.Rules).Differences);
    }

    [Fact]
    public void Tallies_Joined_SayTheSameAsOne()
    {
        Turns(0.3, 0.2);
        var rules = With(new EscalationRules { Strikes = 1 });
        var (one, two, all) = (new ReplayTally("r2", 2), new ReplayTally("r2", 2), new ReplayTally("r2", 2));
        foreach (var tally in (ImmutableArray<ReplayTally>)[one, two, all, all])
            tally.Add(By(rules));
        one.Join(two);

        Assert.Equal(all.Report with { Rules = [] }, one.Report with { Rules = [] });
        var (row, expected) = (Assert.Single(one.Report.Rules), Assert.Single(all.Report.Rules));
        Assert.Equal(expected with { Examples = [] }, row with { Examples = [] });
        Assert.Equal(("in-doubt", 2L, 2L, 2L, 2), (row.Rule, row.Before, row.After, row.Earlier, row.Examples.Length));
    }
}
