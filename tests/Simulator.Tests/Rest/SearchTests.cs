using Claudia.Simulator.Client;
using Claudia.Simulator.Tests.Fixtures;

namespace Claudia.Simulator.Tests.Rest;

public sealed class SearchTests
{
    [Theory]
    [InlineData("""{"field":"team_assignee_id","operator":"=","value":7000002}""", 1)]
    [InlineData("""{"field":"team_assignee_id","operator":"=","value":"7000002"}""", 1)]
    [InlineData("""{"field":"team_assignee_id","operator":"!=","value":7000002}""", 2)]
    [InlineData("""{"field":"team_assignee_id","operator":"IN","value":[7000002,7000001]}""", 2)]
    [InlineData("""{"field":"team_assignee_id","operator":"NIN","value":["7000001"]}""", 2)]
    [InlineData("""{"field":"team_assignee_id","operator":"=","value":null}""", 1)]
    [InlineData("""{"field":"admin_assignee_id","operator":"=","value":0}""", 3)]
    [InlineData("""{"field":"state","operator":"=","value":"closed"}""", 1)]
    [InlineData("""{"field":"open","operator":"=","value":true}""", 2)]
    [InlineData("""{"field":"id","operator":"=","value":"215470000000002"}""", 1)]
    [InlineData("""{"field":"updated_at","operator":">","value":1000}""", 3)]
    [InlineData("""{"field":"updated_at","operator":"<","value":1000}""", 0)]
    [InlineData("""{"operator":"AND","value":[{"field":"updated_at","operator":">","value":1000},{"field":"updated_at","operator":"<","value":9000000000}]}""", 3)]
    [InlineData("""{"field":"created_at","operator":"<","value":1000}""", 0)]
    [InlineData("""{"operator":"AND","value":[{"field":"open","operator":"=","value":"true"},{"field":"team_assignee_id","operator":"=","value":7000002}]}""", 1)]
    [InlineData("""{"operator":"OR","value":[{"field":"state","operator":"=","value":"closed"},{"operator":"AND","value":[{"field":"team_assignee_id","operator":"=","value":7000002}]}]}""", 2)]
    public async Task Search_Finds_WhatTheQuerySays(string query, int count)
    {
        await using var workspace = await ThreeConversationsAsync();
        var answer = await workspace.PostAsync("/conversations/search", $$"""{"query":{{query}}}""");
        Assert.Equal(200, answer.Status);
        Assert.Equal(count, answer.Body["total_count"]!.GetValue<int>());
        Assert.Equal(count, answer.Body["conversations"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("""{"query":{"field":"colour","operator":"=","value":"red"}}""")]
    [InlineData("""{"query":{"field":"state","operator":"like","value":"red"}}""")]
    [InlineData("""{"query":{"operator":"AND","value":[]}}""")]
    [InlineData("""{"query":{"operator":"AND","value":[{"operator":"OR","value":[{"operator":"OR","value":[{"field":"id","operator":"=","value":1}]}]}]}}""")]
    [InlineData("""{}""")]
    [InlineData("""{"query":{"field":"id","operator":"=","value":1},"pagination":{"starting_after":"???"}}""")]
    public async Task Search_ThatIsNoQuery_Is400(string body)
    {
        await using var workspace = await Workspace.StartAsync();
        var answer = await workspace.PostAsync("/conversations/search", body);
        Assert.Equal((400, "parameter_invalid"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task Search_PageByPage_MeetsEachOnce()
    {
        await using var workspace = await Workspace.StartAsync(options => options with { WebhooksOn = false, WorkflowOn = false });
        for (var number = 0; number < 7; number++)
            await workspace.Sim.StartAsync($"message {number}");
        var ids = new List<string>();
        string? cursor = "";
        while (cursor is not null)
        {
            var answer = await workspace.PostAsync("/conversations/search",
                $$$"""{"query":{"field":"open","operator":"=","value":true},"pagination":{"per_page":3,"starting_after":"{{{cursor}}}"}}""");
            ids.AddRange(answer.Body["conversations"]!.AsArray().Select(found => found!["id"]!.GetValue<string>()));
            Assert.Null(answer.Body["conversations"]![0]!["conversation_parts"]);
            Assert.Equal(3, answer.Body["pages"]!["total_pages"]!.GetValue<int>());
            cursor = answer.Body["pages"]!["next"]?["starting_after"]?.GetValue<string>();
        }

        Assert.Equal(7, ids.Count);
        Assert.Equal(7, ids.Distinct().Count());
    }

    /// <summary>One with Claudia, one at level 2, one closed with nobody.</summary>
    private static async Task<Workspace> ThreeConversationsAsync()
    {
        var workspace = await Workspace.StartAsync(options => options with { WebhooksOn = false, WorkflowOn = false });
        await workspace.Sim.StartAsync("one");
        await workspace.Sim.StartAsync(new NewConversation { Text = "two", TeamId = Workspace.Level2 });
        var third = await workspace.Sim.StartAsync(new NewConversation { Text = "three", TeamId = "0" });
        await workspace.Sim.CloseAsync(third.ConversationId);
        return workspace;
    }
}
