using Claudia.Engine;
using Claudia.Processes.Tests.Fixtures;
using Claudia.Simulator.Client;

namespace Claudia.Processes.Tests.Crashes;

/// <summary>No webhook ever tells of Claudia's own calls: what became of them is found out by reading.</summary>
public sealed class Silence : Crash
{
    private protected override IEnumerable<Moment> Moments => [.. Moment.OfTransfers, .. Moment.OfAnswers];

    private protected override Task WebhooksAsync(SimulatorClient sim) => sim.ConfigureAsync(new() { WebhooksOn = false });
}

public sealed class KilledInSilenceTests(Silence crash) : IClassFixture<Silence>
{
    public static TheoryData<string> Transfers => [.. Moment.OfTransfers.Select(moment => moment.Name)];

    public static TheoryData<string> Answers => [.. Moment.OfAnswers.Select(moment => moment.Name)];

    [Theory]
    [MemberData(nameof(Transfers))]
    public void Transfer_KilledAtThatMoment_IsMadeOnce(string moment)
    {
        var outcome = crash[moment];
        Once.Transferred(outcome.Conversation, outcome.Ledger, outcome.Transfers);
        Assert.Equal((Phase.WithHuman, 0), (outcome.Grain.Phase, outcome.Grain.State.Duplicates));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void Answer_KilledAtThatMoment_IsGivenOnce(string moment)
    {
        var outcome = crash[moment];
        Once.Answered(outcome.Ledger, outcome.Transfers);
        Assert.Equal(Phase.Listening, outcome.Grain.Phase);
    }

    /// <summary>The kill came at that moment indeed: what was under way was settled by a reading, or called a second time.</summary>
    [Theory]
    [MemberData(nameof(Transfers))]
    [MemberData(nameof(Answers))]
    public void Write_KilledAtThatMoment_EndsByTheEvidenceThereIs(string moment)
    {
        var outcome = crash[moment];
        var planned = outcome.Events.OfType<ConversationEvent.WritePlanned>().ToList();
        var ended = outcome.Events.OfType<ConversationEvent.WriteEnded>().ToDictionary(end => end.WriteId);
        Assert.Equal(outcome.Moment.IsTransfer ? 3 : 1, planned.Count);
        Assert.All(planned, it => Assert.EndsWith(outcome.Moment.Evidence(it.Write.Kind), ended[it.Write.Id].Detail, StringComparison.Ordinal));
    }
}
