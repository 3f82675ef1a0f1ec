using Claudia.Engine;
using Claudia.Processes.Tests.Fixtures;
using Claudia.Simulator.Client;

namespace Claudia.Processes.Tests.Crashes;

/// <summary>Every webhook comes twice, and those that found nobody come once more to the process that was started again.</summary>
public sealed class Noise : Crash
{
    private const int All = 1_000;

    private protected override IEnumerable<Moment> Moments => KilledInNoiseTests.Played(Moment.OfTransfers).Concat(KilledInNoiseTests.Played(Moment.OfAnswers));

    private protected override Task WebhooksAsync(SimulatorClient sim) =>
        sim.AddWebhookFaultAsync(new() { Action = WebhookFaultAction.Duplicate, Count = All });
}

public sealed class KilledInNoiseTests(Noise crash) : IClassFixture<Noise>
{
    public static TheoryData<string> Transfers => [.. Played(Moment.OfTransfers).Select(moment => moment.Name)];

    public static TheoryData<string> Answers => [.. Played(Moment.OfAnswers).Select(moment => moment.Name)];

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

    /// <summary>No webhook tells of what never arrived: that is no other than in silence.</summary>
    internal static IEnumerable<Moment> Played(IEnumerable<Moment> moments) => moments.Where(moment => moment.Progress != Progress.Lost);
}
