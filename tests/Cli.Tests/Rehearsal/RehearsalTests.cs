using Claudia.Cli.Tests.Fixtures;
using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.Cli.Tests.Rehearsal;

public sealed class RehearsalTests(Installation installation) : IClassFixture<Installation>
{
    [Fact]
    public async Task Run_EverythingWorks_HoldsWithOneAssignmentAndOneNotePerTransfer()
    {
        var before = (await installation.Sim.WorldAsync()).LedgerLast;

        var run = await installation.RehearseAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Failing));
        var own = (await installation.Sim.LedgerAsync(before)).Where(entry => entry.AuthorId == SimulatedIds.ClaudiaAdmin).ToList();
        var assignment = Assert.Single(own, entry => entry.Kind == EffectKind.Assignment);
        Assert.True(assignment.AssignsTeam(SimulatedIds.LevelTwoTeam));
        var note = Assert.Single(own, entry => entry.Kind == EffectKind.Note);
        Assert.Equal(assignment.ConversationId, note.ConversationId);
        Assert.Contains($"[claudia:{Installation.Workspace}/{note.ConversationId}/1]", note.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en/track-parcel", "")]
    [InlineData("en/invoice", "b")]
    public async Task Run_ArticleExpected_HoldsWhereTheAnswerRestsOnIt(string article, string failing)
    {
        var run = await installation.RehearseAsync(expect: article);

        Assert.Equal((failing.Length == 0 ? 0 : 1, failing), (run.ExitCode, run.Failing));
    }

    [Fact]
    public async Task Run_NewConversationsGoToNobody_AssignmentFails()
    {
        await installation.Sim.ConfigureAsync(new() { AssignNewConversations = false });

        var run = await installation.RehearseAsync(patience: 2);

        await installation.Sim.ConfigureAsync(new() { AssignNewConversations = true });
        Assert.Equal((1, false), (run.ExitCode, run['a'].Holds));
        Assert.Contains("no team has it", run['a'].Detail, StringComparison.Ordinal);
        Assert.StartsWith("not tried", run['d'].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoLevelTwoTeam_OnlyTheTransferFailsAndSaysWhy()
    {
        await installation.Sim.DeleteTeamAsync(SimulatedIds.LevelTwoTeam);

        var run = await installation.RehearseAsync();

        await installation.Sim.PutTeamAsync(new(SimulatedIds.LevelTwoTeam, "Level 2", []));
        Assert.Equal((1, "c"), (run.ExitCode, run.Failing));
        Assert.Contains("transfer Refused", run['c'].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WorkflowIsOff_FailedWebhookLeavesNoComment()
    {
        await installation.Sim.ConfigureAsync(new() { WorkflowOn = false });

        var run = await installation.RehearseAsync(patience: 5);

        await installation.Sim.ConfigureAsync(new() { WorkflowOn = true });
        Assert.Equal((1, false), (run.ExitCode, run['d'].Holds));
        Assert.Equal("no comment with \"Webhook Called Failed\"", run['d'].Detail);
    }

    [Theory]
    [InlineData("no-such-key")]
    [InlineData(Installation.ViewerKey)]
    public async Task Run_KeyIsNoOperators_IsNotHeldAndNothingIsWritten(string key)
    {
        var before = (await installation.Sim.WorldAsync()).ConversationCount;

        var run = await installation.RehearseAsync(key: key);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--api-key must be an operator's", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, (await installation.Sim.WorldAsync()).ConversationCount);
    }

    [Fact]
    public async Task Run_UnknownContact_IsNotHeldAndNamesIt()
    {
        var run = await installation.RehearseAsync(contact: "no-such-contact");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("contact no-such-contact: 404", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ClaudiaServesAnotherWorkspace_IsNotHeldAtOnce()
    {
        var target = RehearsalTarget.FromConfiguration(
            Installation.Workspace, new(installation.SettingsFile), installation.Api, Installation.OperatorKey, SimulatedIds.EnglishContact);
        var other = target with { Workspace = target.Workspace with { Name = "other" } };
        using var rehearsal = new Cli.Rehearsal(other, new("", "", "", TimeSpan.FromMinutes(10)), TimeProvider.System, _ => { });

        var problem = await Assert.ThrowsAsync<RehearsalException>(() => rehearsal.RunAsync(CancellationToken.None));

        Assert.EndsWith("serves no workspace other.", problem.Message, StringComparison.Ordinal);
    }
}
