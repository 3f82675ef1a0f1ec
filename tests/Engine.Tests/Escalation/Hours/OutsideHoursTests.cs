namespace Claudia.Engine.Tests;

/// <summary>What becomes of a transfer while nobody is there. The stories begin on a Monday at nine, UTC; people are there from then on.</summary>
public sealed class OutsideHoursTests
{
    private const string Asks = "I want to talk to a human";

    /// <summary>After the hours of that day.</summary>
    private readonly Story _story = new Story().Wait(TimeSpan.FromHours(10).TotalSeconds);

    private void Outside(OutsideHours outside, params EscalationRule[] rules) =>
        _story.Rules = Given.Rules with { Escalation = new() { Hours = OfficeHoursTests.Office("UTC", outside), Rules = [.. rules] } };

    /// <summary>Does what is pending now, and does not wait for the opening.</summary>
    private void Soon() => _story.Until(it => !it.Pending.IsEmpty && it.Pending[0].NotBefore > it.Now.AddMinutes(5));

    [Fact]
    public void Transfer_Silently_SaysNothing()
    {
        Outside(OutsideHours.Transfer);
        _story.Hear(Asks);
        _story.Rest();

        Assert.Empty(_story.Desk.Said);
        Assert.Equal(1, _story.Desk.Assignments);
    }

    [Fact]
    public void Transfer_WithAWord_SaysWhenPeopleAreBack()
    {
        Outside(OutsideHours.Tell);
        _story.Hear(Asks);
        _story.Rest();

        Assert.Equal("I am passing you to our team. They are back on Mar 8, 22:00 and can see everything that we have discussed so far.", Assert.Single(_story.Desk.Said));
        Assert.Equal(1, _story.Desk.Assignments);
    }

    [Fact]
    public void Transfer_Held_IsMadeWhenPeopleAreBack()
    {
        Outside(OutsideHours.Hold);
        _story.Hear(Asks);
        Soon();
        Assert.Equal(("Our team is back on Mar 8, 22:00. I will pass you to them then, with everything that we have discussed. Until then I help where I can.", 0), (Assert.Single(_story.Desk.Said), _story.Desk.Assignments));
        Assert.Equal(Phase.Listening, _story.State.Phase);
        Assert.Equal(new(2026, 3, 8, 22, 0, 0, TimeSpan.Zero), Assert.IsType<Effect.Wake>(Assert.Single(_story.Pending)).NotBefore);

        _story.Wait(TimeSpan.FromDays(6.2).TotalSeconds).Rest();
        Assert.Equal(TransferStatus.Confirmed, _story.State.Transfer!.Status);
        Assert.Equal(("asks-for-person", ReasonKind.AsksForPerson), (_story.State.Transfer.Rule, Assert.Single(_story.State.Transfer.Reasons).Kind));
        Assert.Null(_story.State.Held);
    }

    [Fact]
    public void Question_WhileATransferIsHeld_IsAnswered()
    {
        Outside(OutsideHours.Hold);
        _story.Hear(Asks);
        Soon();
        _story.Hear("Where is my parcel?");
        Soon();

        Assert.Equal($"About {_story.Desk.Parts[^2].Id}", _story.Desk.Said.Last());
        Assert.NotNull(_story.State.Held);
    }

    [Fact]
    public void Person_WhoTakesOver_EndsTheHolding()
    {
        Outside(OutsideHours.Hold);
        _story.Hear(Asks);
        Soon();
        _story.See(_story.Desk.Replies("I am here after all"));
        _story.Wait(TimeSpan.FromDays(7).TotalSeconds).Rest();

        Assert.Null(_story.State.Held);
        Assert.Equal(0, _story.Desk.Assignments);
    }

    [Fact]
    public void Tag_WhileNobodyIsThere_IsHeldWithoutAWord()
    {
        Outside(OutsideHours.Hold, Given.When(new Condition.Tag("vip"), "billing"));
        _story.See(_story.Desk.Tag("vip"));
        Soon();
        Assert.Empty(_story.Desk.Said);
        Assert.Equal("billing", _story.State.Held!.Destination);

        _story.Wait(TimeSpan.FromDays(7).TotalSeconds).Rest();
        Assert.Equal((Given.Billing, 1), (_story.Desk.Assignee.Team, _story.Desk.Assignments));
    }

    /// <summary>A tag that nobody is there for must not take her answers from the customer as well.</summary>
    [Fact]
    public void Question_WhileATagIsHeld_IsAnswered()
    {
        Outside(OutsideHours.Hold, Given.When(new Condition.Tag("vip"), "billing"));
        _story.See(_story.Desk.Tag("vip"));
        Soon();
        _story.Hear("Where is my parcel?");
        Soon();

        Assert.Equal($"About {_story.Desk.Parts[^2].Id}", Assert.Single(_story.Desk.Said));
    }

    [Fact]
    public void Requests_TwoWhileNobodyIsThere_AreBothReasons()
    {
        Outside(OutsideHours.Hold, Given.When(new Condition.Keyword("fraud"), "billing"));
        _story.Hear(Asks);
        Soon();
        _story.Hear("It is about a fraud");
        Soon();

        Assert.Equal([ReasonKind.AsksForPerson, ReasonKind.Keyword], _story.State.Held!.Reasons.Select(reason => reason.Kind));
        Assert.Equal(Rules.DefaultDestination, _story.State.Held.Destination);
    }

    [Fact]
    public void Customer_WhoDeclinesWhileItIsHeld_GetsNobody()
    {
        Outside(OutsideHours.Hold);
        _story.Hear(Asks);
        Soon();
        _story.Hear("no, thanks, it is solved");
        _story.Rest();

        Assert.Equal((null, 0, Phrases.Default.In("en").Declined), (_story.State.Held, _story.Desk.Assignments, _story.Desk.Said.Last()));
    }

    [Fact]
    public void Hours_ThatChangeWhileItIsHeld_CountAsTheyStand()
    {
        Outside(OutsideHours.Hold);
        _story.Hear(Asks);
        Soon();
        var closed = OfficeHoursTests.Office("UTC", OutsideHours.Hold) with { SpecialDates = OfficeHoursTests.Office("UTC", OutsideHours.Hold).SpecialDates.Add(new(2026, 3, 8), []) };
        _story.Rules = Given.Rules with { Escalation = new() { Hours = closed } };
        Assert.Equal(new(2026, 3, 10, 10, 0, 0, TimeSpan.Zero), Assert.Single(_story.Pending).NotBefore);

        _story.Rules = Given.Rules;
        _story.Rest();
        Assert.Equal(1, _story.Desk.Assignments);
    }

    [Fact]
    public void Shield_ThatComesWhileItIsHeld_KeepsItFromBeingMade()
    {
        Outside(OutsideHours.Hold, new EscalationRule("tests", new Condition.Tag("test"), new RuleAction.NeverTransfer()));
        _story.Hear(Asks);
        Soon();
        _story.See(_story.Desk.Tag("test"));
        _story.Wait(TimeSpan.FromDays(7).TotalSeconds).Rest();

        Assert.Equal(0, _story.Desk.Assignments);
    }

    [Fact]
    public void Rule_ThatIgnoresTheHours_TransfersAtOnce()
    {
        Outside(OutsideHours.Hold, new EscalationRule("now", new Condition.AsksForPerson(), new RuleAction.Transfer("billing", IgnoresHours: true)));
        _story.Hear(Asks);
        Soon();

        Assert.Equal((Given.Billing, Phrases.Default.In("en").Transfer), (_story.Desk.Assignee.Team, _story.Desk.Said.Last()));
    }

    [Fact]
    public void Rule_ThatHolds_HoldsWhateverTheWorkspaceDoes()
    {
        Outside(OutsideHours.Tell, new EscalationRule("later", new Condition.AsksForPerson(), new RuleAction.Hold("billing")));
        _story.Hear(Asks);
        Soon();

        Assert.Equal((0, "billing"), (_story.Desk.Assignments, _story.State.Held!.Destination));
    }

    [Fact]
    public void Rule_ThatHoldsWithoutHours_Transfers()
    {
        _story.Rules = Given.Flow(new EscalationRule("later", new Condition.AsksForPerson(), new RuleAction.Hold("billing")));
        _story.Hear(Asks);
        _story.Rest();

        Assert.Equal(Given.Billing, _story.Desk.Assignee.Team);
    }
}
