using Claudia.Engine;
using Claudia.Simulator.Client;

namespace Claudia.Intercom.Tests;

public sealed class WriteRefusedTests
{
    public static TheoryData<ConversationKind, WritePurpose> All => Writes.All;

    [Theory]
    [MemberData(nameof(All))]
    public Task WrongToken_IsRefused(ConversationKind kind, WritePurpose purpose) =>
        RefusedAsync("unauthorized", kind, purpose, settings: it => it with { AccessToken = "of-somebody-else" });

    [Theory]
    [MemberData(nameof(All))]
    public Task RevokedToken_IsRefused(ConversationKind kind, WritePurpose purpose) =>
        RefusedAsync("token_revoked", kind, purpose, prepare: intercom => intercom.Sim.RevokeTokenAsync());

    [Theory]
    [MemberData(nameof(All))]
    public Task AdminWithoutASeat_IsRefused(ConversationKind kind, WritePurpose purpose) =>
        RefusedAsync("action_forbidden", kind, purpose, settings: it => it with { AdminId = SimulatedIntercom.WithoutSeat });

    [Theory]
    [MemberData(nameof(All))]
    public Task UnknownConversation_IsNamed(ConversationKind kind, WritePurpose purpose) =>
        RefusedAsync("conversation_not_found", kind, purpose, id: "999");

    [Theory]
    [MemberData(nameof(All))]
    public Task UnknownAdmin_IsNamed(ConversationKind kind, WritePurpose purpose) =>
        RefusedAsync("admin_not_found", kind, purpose, settings: it => it with { AdminId = "9999999" });

    [Theory]
    [InlineData(ConversationKind.Conversation)]
    [InlineData(ConversationKind.Ticket)]
    public Task DeletedTeam_IsNamed(ConversationKind kind) =>
        RefusedAsync("team_not_found", kind, WritePurpose.Transfer, prepare: intercom => intercom.Sim.DeleteTeamAsync(SimulatedIntercom.LevelTwo));

    /// <summary>An id can be a conversation's and no ticket's: the ticket is what is missing.</summary>
    [Fact]
    public async Task ConversationTakenForATicket_IsNamed()
    {
        await using var intercom = await SimulatedIntercom.StartAsync();
        var key = await intercom.StartAsync(ConversationKind.Conversation);

        var outcome = await intercom.Gateway.WriteAsync(key, ConversationKind.Ticket, Writes.Of(WritePurpose.HandOffNote), default);

        Assert.Equal("conversation_not_found", Assert.IsType<WriteOutcome.Refused>(outcome).Code);
    }

    public static TheoryData<ConversationKind, WritePurpose, int> Statuses
    {
        get
        {
            var all = new TheoryData<ConversationKind, WritePurpose, int>();
            foreach (var row in Writes.All)
                foreach (var status in (int[])[400, 402, 405, 406, 422])
                    all.Add((ConversationKind)row[0], (WritePurpose)row[1], status);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public Task OtherRefusals_KeepIntercomsCode(ConversationKind kind, WritePurpose purpose, int status) => RefusedAsync(
        "client_error", kind, purpose,
        prepare: intercom => intercom.Sim.AddFaultAsync(new FaultRule { Action = FaultAction.StatusBeforeEffect, Kind = CallKind.Write, Status = status }));

    /// <summary>Asking on fails too: then Intercom's own code has to do.</summary>
    [Fact]
    public async Task NotFound_ThatCannotBeRefined_KeepsItsCode()
    {
        await using var intercom = await SimulatedIntercom.StartAsync();
        await intercom.Sim.AddFaultAsync(new FaultRule { Action = FaultAction.StatusBeforeEffect, Kind = CallKind.Read, Status = 403, Count = 0 });

        var outcome = await intercom.Gateway.WriteAsync(new("demo", "999"), ConversationKind.Conversation, Writes.Of(WritePurpose.Transfer), default);

        Assert.Equal(new WriteOutcome.Refused("not_found", "Resource Not Found"), outcome);
    }

    /// <summary>A page of some machine in between says nothing about the conversation.</summary>
    [Fact]
    public async Task NotFound_OfAMachineInBetween_IsNotRefined()
    {
        await using var stub = await StubIntercom.AnsweringAsync(404, "<html>No route</html>", "text/html");

        var outcome = await stub.Gateway().WriteAsync(new("demo", Fixture.ConversationId), ConversationKind.Conversation, Writes.Of(WritePurpose.Answer), default);

        Assert.Equal("http_404", Assert.IsType<WriteOutcome.Refused>(outcome).Code);
        Assert.Single(stub.All, request => request.Method != "GET");
    }

    [Theory]
    [InlineData("elsewhere", "118200450017734", "unknown_workspace")]
    [InlineData("demo", "../me", "unknown_workspace")]
    public async Task NowhereToWrite_NothingIsSent(string workspace, string id, string code)
    {
        await using var stub = await StubIntercom.AnsweringAsync(200, "{}");

        var outcome = await stub.Gateway().WriteAsync(new(workspace, id), ConversationKind.Conversation, Writes.Of(WritePurpose.Answer), default);

        Assert.Equal(code, Assert.IsType<WriteOutcome.Refused>(outcome).Code);
        Assert.Empty(stub.All);
    }

    [Theory]
    [InlineData(WritePurpose.Answer, " \n", null)]
    [InlineData(WritePurpose.HandOffNote, null, null)]
    [InlineData(WritePurpose.Transfer, null, null)]
    [InlineData(WritePurpose.Transfer, null, "0")]
    [InlineData(WritePurpose.Transfer, null, "Level 2")]
    public async Task NothingToWrite_NothingIsSent(WritePurpose purpose, string? text, string? team)
    {
        await using var stub = await StubIntercom.AnsweringAsync(200, "{}");

        var outcome = await stub.Gateway().WriteAsync(new("demo", Fixture.ConversationId), ConversationKind.Conversation, new("w1", purpose, text, team), default);

        Assert.Equal("nothing_to_write", Assert.IsType<WriteOutcome.Refused>(outcome).Code);
        Assert.Empty(stub.All);
    }

    private static async Task RefusedAsync(
        string code, ConversationKind kind, WritePurpose purpose, Func<WorkspaceSettings, WorkspaceSettings>? settings = null,
        Func<SimulatedIntercom, Task>? prepare = null, string? id = null)
    {
        await using var intercom = await SimulatedIntercom.StartAsync(settings: settings);
        var key = await intercom.StartAsync(kind);
        if (prepare is not null)
            await prepare(intercom);

        var outcome = await intercom.Gateway.WriteAsync(id is null ? key : key with { Id = id }, kind, Writes.Of(purpose), default);

        Assert.Equal(code, Assert.IsType<WriteOutcome.Refused>(outcome).Code);
        Assert.Equal(1, await intercom.WritesAsync());
        Assert.DoesNotContain(await intercom.Sim.LedgerAsync(), entry => entry.Via == Via.Rest);
    }
}
