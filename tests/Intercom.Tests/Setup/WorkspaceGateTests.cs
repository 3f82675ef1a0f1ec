using Claudia.Engine;

namespace Claudia.Intercom.Tests;

public sealed class WorkspaceGateTests
{
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

    public static TheoryData<FindingKind, string?> Codes => new()
    {
        { FindingKind.NotReachable, "unchecked" },
        { FindingKind.TokenRefused, "unchecked" },
        { FindingKind.WrongAdmin, "wrong_admin" },
        { FindingKind.NoInboxSeat, "no_inbox_seat" },
        { FindingKind.WrongApp, "wrong_app" },
        { FindingKind.WrongRegion, null },
        { FindingKind.NoTeam, null },
        { FindingKind.NoLevelTwoTeam, null },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public void Finding_OfEachKind_ClosesOrDoesNot(FindingKind kind, string? code)
    {
        _gate.Take("demo", [new(FindingKind.NoLevelTwoTeam, "Another one."), new(kind, "This one.")]);

        Assert.Equal(code, Code(_gate.Objection("demo")));
    }

    [Fact]
    public void Findings_CoverEveryKind() => Assert.Equal(Enum.GetValues<FindingKind>(), Codes.Select(row => (FindingKind)row[0]).Order());

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
        Assert.Equal("wrong_admin", Code(_gate.Objection("closed")));
    }

    [Theory]
    [InlineData(SimulatedIntercom.Ana, "wrong_admin")]
    [InlineData(SimulatedIntercom.WithoutSeat, "wrong_admin")]
    public async Task Gateway_WithATokenOfSomebodyElse_WritesNothing(string admin, string code)
    {
        await using var intercom = await SimulatedIntercom.StartAsync();
        await intercom.Sim.SetTokenAdminAsync(admin);
        _gate.Take("demo", await SetupCheck.RunAsync(intercom.Client, [], default));
        var gateway = new IntercomGateway([intercom.Client], _gate);

        foreach (var row in Writes.All)
        {
            var kind = (ConversationKind)row[0];
            var key = await intercom.StartAsync(kind);
            Assert.Equal(code, Code(await gateway.WriteAsync(key, kind, Writes.Of((WritePurpose)row[1]), default)));
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

        Assert.IsType<Grains.ReadOutcome.Found>(await gateway.ReadAsync(key, ConversationKind.Conversation, default));
        Assert.IsType<WriteOutcome.Throttled>(await gateway.WriteAsync(key, ConversationKind.Conversation, Writes.Of(WritePurpose.Transfer), default));
        Assert.Equal(0, await intercom.WritesAsync());
    }

    private static string? Code(WriteOutcome? objection) => objection?.Match(
        applied => "applied", refused => refused.Code, throttled => "unchecked", unknown => "unknown");
}
