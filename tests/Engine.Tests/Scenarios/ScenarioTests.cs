using Claudia.Fakes;
using static Claudia.Engine.Tests.Scenario;

namespace Claudia.Engine.Tests;

/// <summary>Orders of events in which something was once done twice, lost, or said at the wrong time.</summary>
public sealed class ScenarioTests
{
    private const string Hers = "700";
    private static readonly Assignee HerTeam = new(Hers, null);
    private static readonly Assignee Level2 = new(FixedRules.Level2, null);
    private static readonly WriteOutcome Unknown = new WriteOutcome.Unknown("time-out");

    /// <summary>A reading that lags does not show what a webhook has shown: that is no deletion.</summary>
    [Fact]
    public void Missing_OnceAfterAWebhook_IsNotDeleted()
    {
        var scenario = new Scenario().Webhook(1, Hers, Customer(1001, "why?", 1)).Missing(2);

        Assert.False(scenario.State.Deleted);
        Assert.True(scenario.State.Hers);
    }

    [Fact]
    public void Missing_AgainAndAgain_IsDeleted()
    {
        var scenario = new Scenario().Webhook(1, Hers, Customer(1001, "why?", 1)).Missing(2).Missing(4).Missing(8).Missing(16).Missing(32);

        Assert.True(scenario.State.Deleted);
    }

    /// <summary>A call under way may still arrive: what a person chose meanwhile does not say that it won't.</summary>
    [Fact]
    public void Takeover_WhileACallMayStillArrive_EndsTheTransferOnlyAfterTheSettleWindow()
    {
        var scenario = UpToTheAssignment().Call(6, Unknown).Look(8, new(Hers, "901"), Assigns(1012, "x", 7));
        Assert.Equal(TransferStatus.Pending, scenario.State.Transfer!.Status);

        scenario.Look(13, new(Hers, "901")).Look(60, new(Hers, "901"));
        Assert.Equal(TransferStatus.Superseded, scenario.State.Transfer!.Status);
    }

    [Fact]
    public void Takeover_WhenTheCallArrivesAfterAll_IsConfirmed()
    {
        var scenario = UpToTheAssignment().Call(6, Unknown).Look(8, new(Hers, "901"))
            .Look(20, Level2, Assigns(1015, FixedRules.Level2, 15, FakeIntercom.Seat.AdminId));

        Assert.Equal(TransferStatus.Confirmed, scenario.State.Transfer!.Status);
    }

    /// <summary>The second transfer took the first one's place, which then never ended.</summary>
    [Fact]
    public void HandBack_WhileATransferIsUnderWay_DecidesNoSecondOneBeforeTheFirstHasEnded()
    {
        var scenario = UpToTheAssignment().Call(6, Unknown).Webhook(8, new(Hers, "901"), true)
            .Webhook(10, Hers, Assigns(1013, Hers, 10), Customer(1014, "human please", 10))
            .Look(11, HerTeam).Wake(14);

        Assert.Equal(2, scenario.State.Episode);
        Assert.Single(scenario.Events.OfType<ConversationEvent.TransferDecided>());

        scenario.Look(60, HerTeam).Look(61, HerTeam).Wake(70);
        Assert.Equal("acme/4711/1", Assert.Single(scenario.Events.OfType<ConversationEvent.TransferEnded>()).TransferId);
        Assert.Equal("acme/4711/2", scenario.State.Transfer!.Id);
    }

    /// <summary>The customer was told twice that a person takes over.</summary>
    [Fact]
    public void HandBack_WithTheFirstTransfersWordUnknown_DoesNotSendItAgain()
    {
        var scenario = new Scenario().Webhook(1, Hers, Customer(1001, "human please", 1)).Look(2, HerTeam, Customer(1001, "human please", 1)).Wake(4)
            .Call(4, new WriteOutcome.Applied("1010"))
            .Call(5, Unknown)
            .Webhook(8, new(Hers, "901"), true)
            .Webhook(10, Hers, Assigns(1013, Hers, 10), Customer(1014, "human please", 10))
            .Look(11, HerTeam).Wake(14).Look(20, HerTeam).Look(60, HerTeam);

        Assert.Single(scenario.Events.OfType<ConversationEvent.WriteEnded>(), ended => ended.End == WriteEnd.Dropped);
        Assert.DoesNotContain(scenario.Events, it => it is ConversationEvent.AttemptAbandoned);
    }

    /// <summary>Intercom's times are whole seconds.</summary>
    [Fact]
    public void TeammatesWord_ShownAfterALaterMessageOfTheSameSecond_LeavesItWaiting()
    {
        var scenario = new Scenario().Webhook(5, Hers, Customer(1003, "and this?", 5)).Webhook(6, Hers, Teammate(1002, "hello", 5));

        Assert.Equal("1003", Assert.Single(scenario.State.Waiting).Id);
    }

    [Fact]
    public void HandBack_ShownAfterALaterWordOfATeammate_LeavesHerSilent()
    {
        var scenario = new Scenario().Webhook(1, Hers, Customer(1001, "why?", 1)).Webhook(5, Hers, Teammate(1002, "hello", 5))
            .Webhook(20, Hers, Teammate(1004, "I have it", 20))
            .Webhook(30, Hers, Assigns(1003, Hers, 15));

        Assert.False(scenario.State.Hers);
    }

    [Fact]
    public void MessageAfterTheAssignment_ThatItsOwnWebhookConfirms_WaitsForAHandBack()
    {
        var scenario = UpToTheAssignment().Leave(6).Webhook(8, FixedRules.Level2, Customer(1013, "hello?", 8));

        Assert.Equal(TransferStatus.Confirmed, scenario.State.Transfer!.Status);
        Assert.Equal("1013", Assert.Single(scenario.State.Waiting).Id);
    }

    [Fact]
    public void HandBack_SeenBeforeTheAnswerOfTheAssignment_BeginsAnEpisode()
    {
        var scenario = UpToTheAssignment().Leave(6).Webhook(7, Hers, Assigns(1013, Hers, 7))
            .Settle(8, new WriteOutcome.Applied("1012"))
            .Webhook(9, Hers, Customer(1014, "hello?", 9));

        Assert.True(scenario.State.Hers);
        Assert.Equal(2, scenario.State.Episode);
    }

    /// <summary>A lagging reading of the second in which the assignment was made began a new episode, and a second transfer.</summary>
    [Fact]
    public void LaggingReading_OfTheSecondOfTheAssignment_GivesNothingBack()
    {
        var scenario = UpToTheAssignment().Leave(6).Webhook(7, FixedRules.Level2, Assigns(1012, FixedRules.Level2, 7, FakeIntercom.Seat.AdminId))
            .Look(7, HerTeam, Customer(1001, "human please", 1));

        Assert.False(scenario.State.Hers);
        Assert.Equal(1, scenario.State.Episode);
    }

    /// <summary>A word from before the hand-over was taken for a take-over, since the reading that showed both was an old one.</summary>
    [Fact]
    public void OldReading_WithAWordBeforeTheHandOver_LeavesTheConversationHers()
    {
        var scenario = new Scenario().Webhook(16, Hers, Customer(1006, "why?", 16))
            .Look(5, HerTeam, Teammate(1003, "hello", 3), Assigns(1005, Hers, 4));

        Assert.True(scenario.State.Hers);
    }

    [Fact]
    public void HandOver_ShownAfterAnEarlierWordOfATeammate_GivesTheConversationBack()
    {
        var scenario = new Scenario().Webhook(8, Hers, Customer(1010, "why?", 8))
            .Look(7, HerTeam, Teammate(1004, "hello", 6))
            .Look(60, HerTeam, Assigns(1007, Hers, 7));

        Assert.True(scenario.State.Hers);
    }

    /// <summary>The one hole of the protocol is counted for every kind of write.</summary>
    [Fact]
    public void Assignment_ThatShowsTwice_IsCounted()
    {
        var scenario = UpToTheAssignment().Call(6, new WriteOutcome.Applied("1012"))
            .Webhook(70, FixedRules.Level2, Assigns(1020, FixedRules.Level2, 70, FakeIntercom.Seat.AdminId));

        Assert.Equal(1, scenario.State.Duplicates);
    }

    [Fact]
    public void Reply_ThatShowsTwice_IsCountedAndAnswersNothing()
    {
        var words = FixedRules.Plain.Phrases.In("en").Transfer;
        var scenario = UpToTheAssignment().Webhook(6, Hers, Customer(1013, "hello?", 6)).Webhook(70, Hers, Ours(1020, words, 70));

        Assert.Equal(1, scenario.State.Duplicates);
        Assert.Contains(scenario.State.Waiting, mark => mark.Id == "1013");
    }
}
