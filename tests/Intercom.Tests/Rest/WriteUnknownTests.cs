using Claudia.Engine;
using Claudia.Simulator.Client;

namespace Claudia.Intercom.Tests;

public sealed class WriteUnknownTests
{
    public static TheoryData<ConversationKind, WritePurpose> All => Writes.All;

    public static TheoryData<ConversationKind, WritePurpose, int> Statuses
    {
        get
        {
            var all = new TheoryData<ConversationKind, WritePurpose, int>();
            foreach (var row in Writes.All)
                foreach (var status in (int[])[408, 409, 425, 500, 502, 503, 504])
                    all.Add((ConversationKind)row[0], (WritePurpose)row[1], status);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public Task Status_BeforeTheEffect_IsUnknown(ConversationKind kind, WritePurpose purpose, int status) =>
        UnknownAsync(0, kind, purpose, new() { Action = FaultAction.StatusBeforeEffect, Status = status });

    [Theory]
    [MemberData(nameof(Statuses))]
    public Task Status_AfterTheEffect_IsUnknown(ConversationKind kind, WritePurpose purpose, int status) =>
        UnknownAsync(1, kind, purpose, new() { Action = FaultAction.StatusAfterEffect, Status = status });

    [Theory]
    [MemberData(nameof(All))]
    public Task RequestDropped_IsUnknown(ConversationKind kind, WritePurpose purpose) =>
        UnknownAsync(0, kind, purpose, new() { Action = FaultAction.DropRequest });

    [Theory]
    [MemberData(nameof(All))]
    public Task AnswerDropped_IsUnknown(ConversationKind kind, WritePurpose purpose) =>
        UnknownAsync(1, kind, purpose, new() { Action = FaultAction.DropAnswer });

    /// <summary>The very case for which nothing unknown is sent again: it happens after we have given up.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public async Task DeadlinePassed_IsUnknown_AndHappensLate(ConversationKind kind, WritePurpose purpose)
    {
        await using var intercom = await SimulatedIntercom.StartAsync();
        var key = await intercom.StartAsync(kind);
        var hold = await intercom.Sim.AddFaultAsync(FaultAction.HoldBeforeEffect, CallKind.Write);
        using var deadline = new CancellationTokenSource();

        var writing = intercom.Gateway.WriteAsync(key, kind, Writes.Of(purpose), deadline.Token);
        await intercom.Sim.WaitForStrikeAsync(hold.Id);
        await deadline.CancelAsync();

        Assert.Equal(new WriteOutcome.Unknown("No answer from Intercom in time."), await writing);
        Assert.Empty(await intercom.OwnEffectsAsync(key));
        await intercom.Sim.ReleaseFaultAsync(hold.Id);
        await intercom.Sim.IdleAsync();
        Assert.Single(await intercom.OwnEffectsAsync(key));
        Assert.Equal(1, await intercom.WritesAsync());
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task WorkspaceAway_IsUnknown(ConversationKind kind, WritePurpose purpose)
    {
        await using var intercom = await SimulatedIntercom.StartAsync();
        var key = await intercom.StartAsync(kind);
        await intercom.Sim.GoAwayAsync();

        Assert.IsType<WriteOutcome.Unknown>(await intercom.Gateway.WriteAsync(key, kind, Writes.Of(purpose), default));
        Assert.Empty(await intercom.OwnEffectsAsync(key));
    }

    private static async Task UnknownAsync(int effects, ConversationKind kind, WritePurpose purpose, FaultRule fault)
    {
        await using var intercom = await SimulatedIntercom.StartAsync();
        var key = await intercom.StartAsync(kind);
        await intercom.Sim.AddFaultAsync(fault with { Kind = CallKind.Write });

        Assert.IsType<WriteOutcome.Unknown>(await intercom.Gateway.WriteAsync(key, kind, Writes.Of(purpose), default));

        Assert.Equal(effects, (await intercom.OwnEffectsAsync(key)).Count);
        Assert.Equal(1, await intercom.WritesAsync());
    }
}
