using Claudia.Engine;
using static Claudia.Rulebooks.Tests.Reading;

namespace Claudia.Rulebooks.Tests;

public sealed class ConditionReaderTests
{
    public static TheoryData<string, string> Conditions => new()
    {
        { "{ asks-for-person: true }", "asks for a person" },
        { "{ accepts-offer: true }", "accepts the offer" },
        { "{ declines-offer: true }", "declines the offer" },
        { "{ frustration: true }", "frustration" },
        { "{ frustration: 3 }", "frustration of 3" },
        { "{ confidence-below: true }", "low confidence" },
        { "{ confidence-below: 0.9 }", "confidence below 0.90" },
        { "{ confidence-falls: true }", "falling confidence" },
        { "{ repetition: true }", "repetition" },
        { "{ needs-expert: true }", "needs an expert" },
        { "{ promises-person: true }", "promises a person" },
        { "{ draft-failed: true }", "draft failed" },
        { "{ attachment: false }", "not attachment" },
        { "{ topic: billing }", "topic billing" },
        { "{ keyword: [chargeback, fraude] }", "(keyword chargeback or keyword fraude)" },
        { "{ tag: vip }", "tag vip" },
        { "{ signal: escalate }", "signal escalate" },
        { "{ channel: email }", "channel email" },
        { "{ language: [pt] }", "language pt" },
        { "{ attribute: { plan: pro } }", "attribute plan=pro" },
        { "{ attribute: { plan: [pro, max] } }", "(attribute plan=pro or attribute plan=max)" },
        { "{ tag: vip, channel: email }", "(tag vip and channel email)" },
        { "{ not: { any: [{ tag: a }, { all: [{ tag: b }, { tag: c }] }] } }", "not (tag a or (tag b and tag c))" },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void When_OfAnyKind_IsRead(string yaml, string words) => Assert.Equal(words, ConditionWords.Of(When(yaml)));

    /// <summary>A condition that no file can name would be of no use.</summary>
    [Fact]
    public void Conditions_Together_AreAllThereAre()
    {
        var read = Conditions.SelectMany(row => Kinds(When((string)row[0]))).ToHashSet();

        Assert.Empty(typeof(Condition).GetNestedTypes().Except(read));
    }

    public static TheoryData<string, RuleAction> Actions => new()
    {
        { "transfer", new RuleAction.Transfer() },
        { "{ transfer: billing, ignore-hours: true }", new RuleAction.Transfer("billing", true) },
        { "offer", new RuleAction.Offer() },
        { "{ offer: billing }", new RuleAction.Offer("billing") },
        { "hold", new RuleAction.Hold() },
        { "{ hold: billing }", new RuleAction.Hold("billing") },
        { "acknowledge", new RuleAction.Acknowledge() },
        { "answer-only", new RuleAction.AnswerOnly() },
        { "never-transfer", new RuleAction.NeverTransfer() },
    };

    [Theory]
    [MemberData(nameof(Actions))]
    public void Then_OfAnyKind_IsRead(string yaml, RuleAction action) => Assert.Equal(action, Then(yaml));

    [Fact]
    public void Actions_Together_AreAllThereAre() =>
        Assert.Empty(typeof(RuleAction).GetNestedTypes().Except(Actions.Select(row => row[1].GetType())));

    private static IEnumerable<Type> Kinds(Condition condition) => condition switch
    {
        Condition.All all => all.Of.SelectMany(Kinds).Append(typeof(Condition.All)),
        Condition.Any any => any.Of.SelectMany(Kinds).Append(typeof(Condition.Any)),
        Condition.Not not => Kinds(not.Of).Append(typeof(Condition.Not)),
        _ => [condition.GetType()],
    };
}
