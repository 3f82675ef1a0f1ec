namespace Claudia.Engine.Tests;

public sealed class MatchingTests
{
    private static readonly ConversationState Asked = ConversationState.New(Given.Key) with
    {
        Hers = true,
        Episode = 1,
        Language = "es",
        Messages = [new("1", Speaker.Customer, "Hello there", Given.Start), new("2", Speaker.Customer, "Recebi um CHARGEBACK da Fatura!", Given.Start, Attachments: 2)],
        Waiting = [new("1", Given.Start), new("2", Given.Start)],
    };

    private static readonly Condition Yes = new Condition.Attachment();
    private static readonly Condition No = new Condition.Keyword("no such words");
    private static readonly Condition Unknown = new Condition.NeedsExpert();

    private static Finding Of(Condition condition, Draft? draft = null, string? failure = null, string? language = null, ConversationState? state = null) =>
        Matching.Of(condition, new Turn(state ?? Asked, draft, failure, new(), language));

    public static TheoryData<Condition, string> Held => new()
    {
        { new Condition.Attachment(), "2 of pictures and files" },
        { new Condition.Keyword("chargeback da fatura"), "\"chargeback da fatura\"" },
        { new Condition.Keyword("Châr-gebáck"), "no" },
        { new Condition.Keyword("charge"), "no" },
        { new Condition.Topic("tracking"), "topic tracking" },
        { new Condition.Topic("Parcels"), "topic Parcels" },
        { new Condition.Topic("prices"), "no" },
        { new Condition.Language("EN"), "language en" },
        { new Condition.Language("es"), "no" },
        { new Condition.NeedsExpert(), "article \"Where is my parcel?\" is a Level 2 topic" },
        { new Condition.ConfidenceBelow(null), "no" },
        { new Condition.ConfidenceBelow(0.95), "0.90 against 0.95, article \"Where is my parcel?\", strike 1 of 2" },
        { new Condition.DraftFailed(), "no" },
        { new Condition.Repetition(), "no" },
        { new Condition.ConfidenceFalls(), "no" },
        { new Condition.Frustration(1), "no" },
        { new Condition.PromisesPerson(), "no" },
    };

    [Theory]
    [MemberData(nameof(Held))]
    public void Condition_OfATurnWithADraft_HoldsWithItsEvidenceOrNot(Condition condition, string evidence)
    {
        var finding = Of(condition, Given.Draft("Here.", 0.9, expert: true) with { Topics = ["parcels"] });

        Assert.Equal(evidence, finding.Truth == Truth.Yes ? Assert.Single(finding.Reasons).Evidence : "no");
    }

    [Fact]
    public void Language_WithoutADraft_IsWhatIsSaidOrUnknown()
    {
        Assert.Equal(Truth.Unknown, Of(new Condition.Language("pt")).Truth);
        Assert.Equal(Truth.Yes, Of(new Condition.Language("pt"), language: "pt").Truth);
        Assert.Equal(Truth.Yes, Of(new Condition.Language("es"), failure: "late").Truth);
    }

    [Fact]
    public void Draft_ThatWillNotCome_FailsWhatAsksForIt()
    {
        Assert.Equal("late", Assert.Single(Of(new Condition.DraftFailed(), failure: "late").Reasons).Evidence);
        Assert.Equal(Truth.No, Of(Unknown, failure: "late").Truth);
        Assert.Equal(Truth.No, Of(Unknown, state: Asked with { Waiting = [] }).Truth);
    }

    public static TheoryData<Condition, string> Joined => new()
    {
        { new Condition.All([Yes, Yes]), "Yes" },
        { new Condition.All([Yes, No, Unknown]), "No" },
        { new Condition.All([Unknown, No]), "No" },
        { new Condition.All([Yes, Unknown]), "Unknown" },
        { new Condition.Any([No, No]), "No" },
        { new Condition.Any([No, Unknown]), "Unknown" },
        { new Condition.Any([Unknown, No, Yes]), "Yes" },
        { new Condition.Not(Yes), "No" },
        { new Condition.Not(No), "Yes" },
        { new Condition.Not(Unknown), "Unknown" },
    };

    [Theory]
    [MemberData(nameof(Joined))]
    public void Conditions_Joined_AreTrueFalseOrUnknown(Condition condition, string truth) => Assert.Equal(truth, Of(condition).Truth.ToString());

    [Fact]
    public void Conditions_ThatHoldTogether_GiveAllTheirEvidence() =>
        Assert.Equal(2, Of(new Condition.Any([Yes, new Condition.Keyword("hello"), No])).Reasons.Length);
}
