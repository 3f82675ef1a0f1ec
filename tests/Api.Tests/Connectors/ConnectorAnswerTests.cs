using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

/// <summary>What the workflow is told, with each status reached for real; "ignored" is told of examples only.</summary>
public sealed class ConnectorAnswerTests(LiveClaudia live) : IClassFixture<LiveClaudia>
{
    [Fact]
    public async Task Status_ClaudiaHasIt_Accepted()
    {
        var conversation = await live.AnsweredAsync();
        await SaysAsync("accepted", conversation);
    }

    [Fact]
    public async Task Status_TeammateHasAnswered_WithHuman()
    {
        var conversation = await live.AnsweredAsync();
        await live.Intercom.ReplyAsync(conversation, "I'll take this one.");
        await live.QuietAsync(conversation, "withHuman");
        await SaysAsync("with_human", conversation);
    }

    [Fact]
    public async Task Status_Switched_Paused()
    {
        var conversation = await live.AnsweredAsync();
        (await live.Http.AskAsync(conversation, "pause")).IsOk();
        await SaysAsync("paused", conversation);
    }

    [Fact]
    public async Task Status_Closed_Closed()
    {
        var conversation = await live.AnsweredAsync();
        await live.Intercom.CloseAsync(conversation);
        await live.QuietAsync(conversation, "closed");
        await SaysAsync("closed", conversation);
    }

    [Fact]
    public async Task Status_Deleted_Closed()
    {
        var conversation = await live.AnsweredAsync();
        await live.Intercom.DeleteAsync(conversation);
        await live.QuietAsync(conversation, "closed");
        await SaysAsync("closed", conversation);
    }

    [Fact]
    public async Task Status_AssignmentUnderWay_Transferring()
    {
        var conversation = await live.AnsweredAsync();
        var hold = await live.Intercom.AddFaultAsync(FaultAction.HoldBeforeEffect, CallKind.Assign);
        (await live.Http.AskAsync(conversation, "transfer")).IsOk();
        await live.Intercom.WaitForStrikeAsync(hold.Id);

        await SaysAsync("transferring", conversation);

        await live.Intercom.ReleaseFaultAsync(hold.Id);
        await live.QuietAsync(conversation, "withHuman");
        await SaysAsync("with_human", conversation);
        Assert.Single(await live.DoneAsync(conversation), entry => entry.AssignsTeam(SimulatedIds.LevelTwoTeam));
    }

    /// <summary>The workflow names a message that is known, so that nothing has to be read first.</summary>
    private async Task SaysAsync(string status, string conversation)
    {
        var message = (await live.Intercom.FindAsync(conversation))?.SourceId;
        var answer = await live.Http.ConnectorAsync(message is null
            ? $$"""{"conversation_id":"{{conversation}}"}"""
            : $$"""{"conversation_id":"{{conversation}}","message_id":"{{message}}"}""");
        Assert.Equal((status, conversation), (answer.IsOk().Json.Text("status"), answer.Json.Text("conversation_id")));
        Assert.NotEmpty(answer.Json.Text("reason"));
    }
}
