using System.Collections.Immutable;

namespace Claudia.Engine.Tests;

public sealed class EscalationPolicyTests
{
    private static readonly ConversationState Listening = ConversationState.New(Given.Key) with { Hers = true, Episode = 1 };

    private static ConversationState Asked(params string[] texts) => Listening with
    {
        Messages = [.. texts.Select((text, at) => new Message($"{at}", Speaker.Customer, text, Given.Start))],
        Waiting = [.. texts.Select((_, at) => new PartMark($"{at}", Given.Start))],
    };

    private static Verdict Judge(ConversationState state, Draft? draft = null, string? failure = null, Rules? rules = null) =>
        EscalationPolicy.Judge(state, draft, failure, rules ?? Given.Rules, Given.Start);

    private static void Transfers(Verdict verdict, ReasonKind kind, string evidence, string destination = Rules.DefaultDestination)
    {
        var transfer = Assert.IsType<Verdict.Transfer>(verdict);
        Assert.Equal((destination, new(kind, evidence)), (transfer.Destination, Assert.Single(transfer.Reasons)));
    }

    [Fact]
    public void Nothing_ToGoBy_Waits() => Assert.IsType<Verdict.Wait>(Judge(Asked("Where is my parcel?")));

    [Theory]
    [InlineData(0.6)]
    [InlineData(0.9)]
    [InlineData(1)]
    public void Draft_ThatIsSure_IsTheAnswer(double confidence)
    {
        var answer = Assert.IsType<Verdict.Answer>(Judge(Asked("Where is my parcel?"), Given.Draft("It is on its way.", confidence)));

        Assert.Equal(ReasonKind.Confident, Assert.Single(answer.Reasons).Kind);
    }

    [Theory]
    [InlineData(0.59, "It may be on its way.", "0.59 against 0.60, article \"Where is my parcel?\", strike 1 of 2")]
    [InlineData(0, "It may be on its way.", "0.00 against 0.60, article \"Where is my parcel?\", strike 1 of 2")]
    [InlineData(double.NaN, "It may be on its way.", "NaN against 0.60, article \"Where is my parcel?\", strike 1 of 2")]
    [InlineData(0.9, "", "0.90 against 0.60, article \"Where is my parcel?\", strike 1 of 2")]
    public void Draft_ThatIsNotSure_OffersAPerson(double confidence, string text, string evidence)
    {
        var offer = Assert.IsType<Verdict.Offer>(Judge(Asked("Where?"), Given.Draft(text, confidence)));

        Assert.Equal(new(ReasonKind.LowConfidence, evidence), Assert.Single(offer.Reasons));
    }

    [Fact]
    public void Draft_WithoutAnArticle_SaysSo()
    {
        var offer = Assert.IsType<Verdict.Offer>(Judge(Asked("Where?"), Given.Draft("?", 0.1) with { Articles = [] }));

        Assert.Contains("no article", Assert.Single(offer.Reasons).Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(0, 2, false)]
    [InlineData(1, 2, true)]
    [InlineData(1, 3, false)]
    [InlineData(2, 3, true)]
    public void Draft_ThatIsNotSureOnceTooOften_IsTransferred(int strikes, int limit, bool transferred)
    {
        var rules = Given.Rules with { Escalation = new() { Strikes = limit } };
        var verdict = Judge(Asked("Where?") with { Strikes = strikes }, Given.Draft("?", 0.2), rules: rules);

        Assert.Equal(transferred, verdict is Verdict.Transfer);
        Assert.EndsWith($"strike {strikes + 1} of {limit}", Assert.Single(verdict.Reasons).Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Draft_OnALevel2Topic_IsTransferredHoweverSure() => Transfers(
        Judge(Asked("Chargeback"), Given.Draft("Ask your bank.", 1, expert: true)),
        ReasonKind.Expertise,
        "article \"Where is my parcel?\" is a Level 2 topic");

    [Fact]
    public void Draft_ThatFailed_IsTransferred() => Transfers(Judge(Asked("Where?"), failure: "TimeoutException"), ReasonKind.DraftFailed, "TimeoutException");

    [Theory]
    [InlineData("quero falar com um atendente", "falar com um atendente")]
    [InlineData("I want to talk to a human", "talk to a human")]
    [InlineData("necesito hablar con un agente", "hablar con un agente")]
    public void Request_ForAPerson_NeedsNoDraft(string text, string words) =>
        Transfers(Judge(Asked(text)), ReasonKind.AsksForPerson, $"\"{words}\"");

    [Fact]
    public void Request_InAnyWaitingMessage_Counts() => Assert.IsType<Verdict.Transfer>(Judge(Asked("Hello", "I want to talk to a human", "please")));

    [Fact]
    public void Request_InAMessageThatWasAnswered_DoesNot()
    {
        var state = Asked("I want to talk to a human", "Where is my parcel?");

        Assert.IsType<Verdict.Wait>(Judge(state with { Waiting = [state.Waiting[1]] }));
    }

    [Theory]
    [InlineData("I do not want to talk to a human")]
    [InlineData("A person took my parcel")]
    public void Mention_OfAPerson_IsNoRequest(string text) => Assert.IsType<Verdict.Wait>(Judge(Asked(text)));

    [Fact]
    public void Phrase_OfTheWorkspace_IsARequest() => Transfers(
        Judge(Asked("Chamem a central!"), rules: Given.Rules with { Escalation = new() { PersonPhrases = ["chamem a central"] } }),
        ReasonKind.AsksForPerson,
        "\"chamem a central\"");

    [Fact]
    public void Offer_Accepted_IsTransferred() => Transfers(Judge(Asked("sim, por favor") with { Offered = true }), ReasonKind.AcceptedOffer, "\"sim, por favor\"");

    [Theory]
    [InlineData("não precisa, obrigado")]
    [InlineData("nah it's fine")]
    [InlineData("no, gracias, déjalo")]
    public void Offer_Declined_IsAcknowledgedWithoutAStrike(string text)
    {
        var verdict = Assert.IsType<Verdict.Acknowledge>(Judge(Asked(text) with { Offered = true }));

        Assert.Equal(("declines-offer", new(ReasonKind.DeclinedOffer, $"\"{text}\"")), (verdict.Rule, Assert.Single(verdict.Reasons)));
    }

    [Fact]
    public void Offer_DeclinedBesideAQuestion_LeavesTheQuestion() =>
        Assert.IsType<Verdict.Wait>(Judge(Asked("no, thanks", "Where is my parcel?") with { Offered = true }));

    [Theory]
    [InlineData("sim, por favor", false)]
    [InlineData("Where is it please?", true)]
    public void Offer_DeclinedOrNeverMade_IsNotAccepted(string text, bool offered) =>
        Assert.IsType<Verdict.Wait>(Judge(Asked(text) with { Offered = offered }));

    public static TheoryData<Condition, ReasonKind, string> Matching => new()
    {
        { new Condition.Tag(" VIP "), ReasonKind.Tag, "tag  VIP " },
        { new Condition.Signal("angry"), ReasonKind.Signal, "signal angry" },
        { new Condition.Channel("EMAIL"), ReasonKind.FlowRule, "channel EMAIL" },
        { new Condition.AttributeIs("Plan", "Pro"), ReasonKind.FlowRule, "attribute Plan=Pro" },
        { new Condition.Not(new Condition.Tag("free")), ReasonKind.FlowRule, "not tag free" },
    };

    public static TheoryData<Condition> Others =>
    [
        new Condition.Tag("vi"),
        new Condition.Signal("happy"),
        new Condition.Channel("whatsapp"),
        new Condition.AttributeIs("plan", "free"),
        new Condition.AttributeIs("plan", ""),
        new Condition.Not(new Condition.Tag("vip")),
    ];

    [Theory]
    [MemberData(nameof(Matching))]
    public void Rule_OfTheFlow_NamesItsOwnDestination(Condition condition, ReasonKind kind, string evidence) =>
        Transfers(Judge(InFlow(), rules: Given.Flow(Given.When(condition, "billing"))), kind, evidence, "billing");

    [Theory]
    [MemberData(nameof(Others))]
    public void Rule_ThatDoesNotMatch_MeansNothing(Condition condition) =>
        Assert.IsType<Verdict.Wait>(Judge(InFlow(), rules: Given.Flow(Given.When(condition))));

    [Theory]
    [InlineData("messenger", "conversation")]
    [InlineData("conversation", "messenger")]
    public void Rule_OfTheMessenger_KnowsItByBothItsNames(string channel, string named) =>
        Assert.IsType<Verdict.Transfer>(Judge(Listening with { Facts = new() { AsOf = Given.Start, Channel = channel } }, rules: Given.Flow(Given.When(new Condition.Channel(named)))));

    [Fact]
    public void Rule_OfAConversationWithoutFacts_MeansNothing() => Assert.All(
        (Condition[])[new Condition.Tag("vip"), new Condition.Signal("vip"), new Condition.Channel("vip"), new Condition.AttributeIs("vip", "")],
        condition => Assert.IsType<Verdict.Wait>(Judge(Listening, rules: Given.Flow(Given.When(condition)))));

    [Fact]
    public void Rules_ThatMatchTogether_GoWhereTheFirstSaysAndAreAllReasons()
    {
        var rules = Given.Flow(Given.When(new Condition.Channel("fax")), Given.When(new Condition.Tag("vip"), "billing"), Given.When(new Condition.Channel("email")));
        var transfer = Assert.IsType<Verdict.Transfer>(Judge(InFlow(), rules: rules));

        Assert.Equal("billing", transfer.Destination);
        Assert.Equal("tag vip, channel email", string.Join(", ", transfer.Reasons.Select(reason => reason.Evidence)));
    }

    [Fact]
    public void Rule_ThatWasSpent_DoesNotCountAgain() => Assert.IsType<Verdict.Wait>(
        Judge(InFlow() with { SpentRules = ["tag vip"] }, rules: Given.Flow(Given.When(new Condition.Tag("vip")))));

    [Fact]
    public void Rules_AreSpentByTheTransferTheyCaused_AlsoTheSecondOne()
    {
        var story = new Story(Given.Flow(Given.When(new Condition.Tag("vip")), Given.When(new Condition.Channel("conversation"), "billing")));
        story.See(story.Desk.Tag("vip"));
        story.Rest();
        Assert.Equal(TransferStatus.Confirmed, story.State.Transfer!.Status);
        story.Wait(60).See(story.Desk.Assign(Given.Hers));
        story.Hear("Where is my parcel?");
        story.Rest();

        Assert.Equal((2, 1), (story.State.Episode, story.Desk.Assignments));
        Assert.Equal($"About {story.Desk.Parts[^2].Id}", story.Desk.Said.Last());
    }

    /// <summary>Guards against a conversation that goes to and fro: of many rules the first were forgotten again.</summary>
    [Fact]
    public void Rules_ManyAtOnce_AreAllSpent()
    {
        string[] tags = [.. Enumerable.Range(0, 40).Select(tag => $"t{tag}")];
        var story = new Story(Given.Flow([.. tags.Select(tag => Given.When(new Condition.Tag(tag)))]));
        story.See(story.Desk.Tag(tags));
        story.Rest();
        story.Wait(60).See(story.Desk.Assign(Given.Hers));

        Assert.Equal(1, story.Rest().Desk.Assignments);
    }

    private static ConversationState InFlow() => Listening with
    {
        Signals = ["Angry"],
        Facts = new()
        {
            AsOf = Given.Start,
            Tags = ["other", "vip"],
            Channel = "email",
            Attributes = ImmutableSortedDictionary<string, string>.Empty.Add("plan", "pro"),
        },
    };
}
