namespace Claudia.Engine.Tests;

public sealed class PhaseOfTests
{
    private static readonly ConversationState Hers = ConversationState.New(Given.Key) with { Hers = true, Episode = 2 };
    private static readonly Transfer Pending = new("acme/4711/2", 2, "level2", Given.Level2, [], "r1", Given.Start);

    private static OutboxEntry Entry(WritePurpose purpose) => new(new("w1", purpose), Given.Start);

    public static TheoryData<string, Phase> Table => new()
    {
        { "nothing", Phase.Listening },
        { "not hers", Phase.WithHuman },
        { "a message waits", Phase.Drafting },
        { "an answer", Phase.Replying },
        { "an offer on its way", Phase.Offering },
        { "an offer made", Phase.Offering },
        { "an offer made and answered", Phase.Drafting },
        { "a transfer pending", Phase.Transferring },
        { "a transfer refused", Phase.Transferring },
        { "a transfer unresolved", Phase.Transferring },
        { "a transfer confirmed", Phase.Listening },
        { "an older transfer refused", Phase.Listening },
        { "a note alone", Phase.Listening },
        { "paused and transferring", Phase.Paused },
        { "paused and not hers", Phase.Paused },
        { "closed and paused", Phase.Closed },
        { "deleted", Phase.Closed },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Phase_OfAState_IsTheFirstThatHolds(string state, Phase phase) => Assert.Equal(phase, State(state).Phase);

    private static ConversationState State(string name) => name switch
    {
        "nothing" => Hers,
        "not hers" => Hers with { Hers = false },
        "a message waits" => Hers with { Waiting = [new("1", Given.Start)] },
        "an answer" => Hers with { Waiting = [new("1", Given.Start)], Outbox = [Entry(WritePurpose.Answer)] },
        "an offer on its way" => Hers with { Waiting = [new("1", Given.Start)], Outbox = [Entry(WritePurpose.Offer)] },
        "an offer made" => Hers with { Offered = true },
        "an offer made and answered" => Hers with { Offered = true, Waiting = [new("1", Given.Start)] },
        "a transfer pending" => Hers with { Transfer = Pending },
        "a transfer refused" => Hers with { Transfer = Pending with { Status = TransferStatus.Refused } },
        "a transfer unresolved" => Hers with { Transfer = Pending with { Status = TransferStatus.Unresolved } },
        "a transfer confirmed" => Hers with { Transfer = Pending with { Status = TransferStatus.Confirmed } },
        "an older transfer refused" => Hers with { Transfer = Pending with { Episode = 1, Status = TransferStatus.Refused } },
        "a note alone" => Hers with { Outbox = [Entry(WritePurpose.Diagnostic)] },
        "paused and transferring" => Hers with { PausedBy = "op", Transfer = Pending },
        "paused and not hers" => Hers with { PausedBy = "op", Hers = false },
        "closed and paused" => Hers with { PausedBy = "op", Facts = new() { AsOf = Given.Start, Open = false } },
        "deleted" => Hers with { Deleted = true },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}
