using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

/// <summary>A transfer that Intercom refuses, and what becomes of it.</summary>
public sealed class RetryTests(LiveClaudia live) : IClassFixture<LiveClaudia>
{
    [Fact]
    public async Task Retry_TeamIsBack_IsTransferredOnce()
    {
        await live.Intercom.DeleteTeamAsync(SimulatedIds.LevelTwoTeam);
        var written = await live.Intercom.StartAsync("I want to talk to a human");
        var conversation = written.ConversationId;
        await live.UntilAsync(conversation, view => view["needsAttention"]!.GetValue<bool>());
        var failed = await live.QuietAsync(conversation, "transferring");

        Assert.Equal("refused", failed["transfers"]![0]!.Text("status"));
        var diagnostic = Assert.Single(await live.DoneAsync(conversation), entry => entry.Kind == EffectKind.Note && entry.Text!.Contains("could not transfer", StringComparison.Ordinal));
        Assert.Contains($"team {SimulatedIds.LevelTwoTeam}", diagnostic.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await live.DoneAsync(conversation), entry => entry.Kind == EffectKind.Assignment);
        Assert.Contains(conversation, (await live.Http.GetAsync("/api/conversations?needsAttention=true", ValidSettings.ViewerKey)).IsOk().Text, StringComparison.Ordinal);
        Assert.Contains(conversation, (await live.Http.GetAsync("/api/transfers?status=refused", ValidSettings.ViewerKey)).IsOk().Text, StringComparison.Ordinal);
        (await live.Http.AskAsync(conversation, "transfer")).IsProblem(409, "has failed: ask for a retry");

        await live.Intercom.PutTeamAsync(new(SimulatedIds.LevelTwoTeam, "Level 2 (N2)", ["9000002"]));
        Assert.Equal("pending", (await live.Http.AskAsync(conversation, "retry")).IsOk().Json["state"]!["transfer"]!.Text("status"));
        await live.Intercom.WaitForAsync(entry => entry.ConversationId == conversation && entry.AssignsTeam(SimulatedIds.LevelTwoTeam));
        await live.QuietAsync(conversation, "withHuman");
        var again = (await live.Http.AskAsync(conversation, "retry")).IsOk().Json;

        Assert.Equal(("confirmed", false), (again["transfers"]![0]!.Text("status"), again["needsAttention"]!.GetValue<bool>()));
        Assert.Single(again["transfers"]!.AsArray());
        Assert.Single(await live.DoneAsync(conversation), entry => entry.Kind == EffectKind.Assignment);
        Assert.Single(await live.DoneAsync(conversation), entry => entry.Kind == EffectKind.Note && entry.Text!.Contains($"[claudia:acme/{conversation}/1]", StringComparison.Ordinal));
        var events = (await live.Http.GetAsync($"{ClaudiaHttp.Of(conversation)}/events?limit=200", ValidSettings.ViewerKey)).IsOk().Json["items"]!.AsArray();
        var retried = Assert.Single(events, item => item!["event"]!.Text("$type") == "transfer-retried")!;
        Assert.Equal(ValidSettings.OperatorName, retried["event"]!.Text("by"));
    }
}
