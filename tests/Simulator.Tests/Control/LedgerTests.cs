using Claudia.Simulator.Client;
using Claudia.Simulator.Tests.Fixtures;

namespace Claudia.Simulator.Tests.Control;

public sealed class LedgerTests
{
    [Fact]
    public async Task Ledger_TellsWhoDidWhatByWhichRoad()
    {
        await using var workspace = await Workspace.StartAsync(options => options with { WorkflowOn = false });
        var id = await workspace.StartConversationAsync("help");
        await workspace.SayAsync(id, "note", "look");
        await workspace.AssignAsync(id, Workspace.Level2);
        await workspace.Sim.ReplyAsync(id, "hello");
        await workspace.Sim.TagAsync(id, "vip");
        await workspace.Sim.CloseAsync(id);
        var ledger = await workspace.Sim.LedgerOfAsync(id);
        Assert.Equal(
            [(EffectKind.Conversation, Via.Customer), (EffectKind.Assignment, Via.Workflow), (EffectKind.Note, Via.Rest),
                (EffectKind.Assignment, Via.Rest), (EffectKind.Assignment, Via.Teammate), (EffectKind.Tag, Via.Teammate),
                (EffectKind.Close, Via.Teammate)],
            ledger.Select(entry => (entry.Kind, entry.Via)));
        Assert.Equal(Enumerable.Range(1, 7).Select(number => (long)number), ledger.Select(entry => entry.Seq));
        Assert.Equal(("look", "admin", Workspace.Claudia), (ledger[2].Text, ledger[2].AuthorType, ledger[2].AuthorId));
        Assert.True(ledger[3].AssignsTeam(Workspace.Level2));
        Assert.NotNull(ledger[3].PartId);
    }

    [Fact]
    public async Task Ledger_AfterANumber_TellsWhatCameSince()
    {
        await using var workspace = await Workspace.StartAsync(options => options with { WorkflowOn = false });
        var id = await workspace.StartConversationAsync();
        var before = (await workspace.Sim.LedgerAsync())[^1].Seq;
        await workspace.Sim.NoteAsync(id, "new");
        Assert.Equal("new", Assert.Single(await workspace.Sim.LedgerAsync(before)).Text);
        Assert.Empty(await workspace.Sim.LedgerAsync(before + 1));
        Assert.Empty(await workspace.Sim.LedgerAsync(before + 100));
    }

    [Fact]
    public async Task Ledger_OfMoreThanAPage_IsWhole()
    {
        await using var workspace = await Workspace.StartAsync(options => options with { WorkflowOn = false, WebhooksOn = false });
        var id = await workspace.StartConversationAsync();
        for (var number = 0; number < 1_050; number++)
            await workspace.Sim.NoteAsync(id, "n");
        Assert.Equal(1_052, (await workspace.Sim.LedgerAsync()).Count);
    }

    [Fact]
    public async Task WaitFor_AnEffectToCome_AnswersIt()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        var waiting = workspace.Sim.WaitForAsync(entry => entry is { Kind: EffectKind.Note, Text: "now" });
        await workspace.Sim.NoteAsync(id, "now");
        Assert.Equal(id, (await waiting).ConversationId);
    }

    [Fact]
    public async Task WaitFor_AnEffectThatDoesNotCome_TimesOut()
    {
        await using var workspace = await Workspace.StartAsync();
        await Assert.ThrowsAsync<TimeoutException>(() =>
            workspace.Sim.WaitForAsync(entry => entry.Kind == EffectKind.Note, TimeSpan.FromMilliseconds(50)));
    }

    [Fact]
    public async Task Idle_WhileTheReceiverHangs_TimesOutAndSaysWhy()
    {
        await using var workspace = await Workspace.StartAsync();
        var release = new TaskCompletionSource();
        workspace.Receiver.Answer = (_, _) => release.Task;
        await workspace.Sim.StartAsync("hello");
        var late = await Assert.ThrowsAsync<TimeoutException>(() => workspace.Sim.IdleAsync(patience: TimeSpan.FromMilliseconds(100)));
        Assert.Contains("Webhooks = 3", late.Message, StringComparison.Ordinal);
        release.SetResult();
        await workspace.Sim.IdleAsync();
    }

    [Fact]
    public async Task Idle_WithoutRetries_DoesNotWaitForThem()
    {
        await using var workspace = await Workspace.StartAsync(options => options with
        {
            RetryDelay = TimeSpan.FromMinutes(1),
            WebhookUrl = new Uri("http://127.0.0.1:9/"),
            WorkflowOn = false,
        });
        await workspace.Sim.StartAsync("hello");
        Assert.Equal(3, (await workspace.Sim.IdleAsync(withRetries: false)).Retries);
    }
}
