using Claudia.Engine;

namespace Claudia.Intercom.Tests;

public sealed class WorkspaceGateTests
{
    private const string Unchecked = "The set-up has not been checked yet.";

    private readonly WorkspaceGate _gate = new();

    [Fact]
    public void Unchecked_HoldsWritesBack() => Assert.IsType<WriteOutcome.Throttled>(_gate.Objection("demo"));

    [Fact]
    public void Right_IsOpen_ForItsWorkspaceAlone()
    {
        _gate.Take("demo", []);

        Assert.Null(_gate.Objection("demo"));
        Assert.IsType<WriteOutcome.Throttled>(_gate.Objection("other"));
    }

    public static TheoryData<FindingKind, string?> Objections => new()
    {
        { FindingKind.NotReachable, Unchecked },
        { FindingKind.TokenRefused, Unchecked },
        { FindingKind.WrongAdmin, "This one." },
        { FindingKind.NoInboxSeat, "This one." },
        { FindingKind.WrongApp, "This one." },
        { FindingKind.WrongRegion, null },
        { FindingKind.NoTeam, null },
        { FindingKind.NoLevelTwoTeam, null },
    };

    [Theory]
    [MemberData(nameof(Objections))]
    public void Finding_OfEachKind_ClosesOrDoesNot(FindingKind kind, string? why)
    {
        _gate.Take("demo", [new(FindingKind.NoLevelTwoTeam, "Another one."), new(kind, "This one.")]);

        Assert.Equal(why, Why(_gate.Objection("demo")));
    }

    [Fact]
    public void Findings_CoverEveryKind() => Assert.Equal(Enum.GetValues<FindingKind>(), Objections.Select(row => (FindingKind)row[0]).Order());

    [Fact]
    public void Mended_IsOpenAgain()
    {
        _gate.Take("demo", [new(FindingKind.WrongAdmin, "Somebody else.")]);
        _gate.Take("demo", []);

        Assert.Null(_gate.Objection("demo"));
    }

    [Theory]
    [InlineData(FindingKind.NotReachable)]
    [InlineData(FindingKind.TokenRefused)]
    public void CheckThatCouldNotAsk_ChangesNothing(FindingKind kind)
    {
        _gate.Take("open", []);
        _gate.Take("closed", [new(FindingKind.WrongAdmin, "Somebody else.")]);
        foreach (var workspace in (string[])["open", "closed"])
            _gate.Take(workspace, [new(kind, "No answer.")]);

        Assert.Null(_gate.Objection("open"));
        Assert.Equal("Somebody else.", Why(_gate.Objection("closed")));
    }

    [Theory]
    [InlineData(SimulatedIntercom.Ana)]
    [InlineData(SimulatedIntercom.WithoutSeat)]
    public async Task Gateway_WithATokenOfSomebodyElse_WritesNothing(string admin)
    {
        await using var intercom = await SimulatedIntercom.StartAsync();
        await intercom.Sim.SetTokenAdminAsync(admin);
        _gate.Take("demo", await SetupCheck.RunAsync(intercom.Client, new Dictionary<string, string>(), default));
        var gateway = new IntercomGateway([intercom.Client], _gate);

        foreach (var row in Writes.All)
        {
            var kind = (ConversationKind)row[0];
            var key = await intercom.StartAsync(kind);
            Assert.StartsWith("The access token is that of admin", Why(await gateway.WriteAsync(key, kind, Writes.Of((WritePurpose)row[1]), default)), StringComparison.Ordinal);
        }

        Assert.Equal(0, await intercom.WritesAsync());
        Assert.DoesNotContain(await intercom.Sim.LedgerAsync(), entry => entry.Via == Simulator.Client.Via.Rest);
    }

    [Fact]
    public async Task Gateway_ThatNobodyHasChecked_ReadsButDoesNotWrite()
    {
        await using var intercom = await SimulatedIntercom.StartAsync();
        var key = await intercom.StartAsync(ConversationKind.Conversation);
        var gateway = new IntercomGateway([intercom.Client], _gate);

        Assert.IsType<Ports.ReadOutcome.Found>(await gateway.ReadAsync(key, ConversationKind.Conversation, default));
        Assert.IsType<WriteOutcome.Throttled>(await gateway.WriteAsync(key, ConversationKind.Conversation, Writes.Of(WritePurpose.Transfer), default));
        Assert.Equal(0, await intercom.WritesAsync());
    }

    private static string? Why(WriteOutcome? objection) => objection is null ? null : Assert.IsType<WriteOutcome.Throttled>(objection).Reason;
}
