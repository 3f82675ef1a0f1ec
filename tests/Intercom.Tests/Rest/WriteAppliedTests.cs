using Claudia.Engine;
using Claudia.Simulator.Client;

namespace Claudia.Intercom.Tests;

public sealed class WriteAppliedTests
{
    public static TheoryData<ConversationKind, WritePurpose> All => Writes.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Write_InOrder_IsAppliedOnceWithItsPart(ConversationKind kind, WritePurpose purpose)
    {
        await using var intercom = await SimulatedIntercom.StartAsync();
        var key = await intercom.StartAsync(kind);

        var outcome = await intercom.Gateway.WriteAsync(key, kind, Writes.Of(purpose), default);

        var effect = Assert.Single(await intercom.OwnEffectsAsync(key));
        Assert.Equal(new WriteOutcome.Applied(effect.PartId), outcome);
        Assert.Equal(Writes.EffectOf(purpose), effect.Kind);
        Assert.Equal(1, await intercom.WritesAsync());
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Write_Applied_ShowsInTheNextReading(ConversationKind kind, WritePurpose purpose)
    {
        await using var intercom = await SimulatedIntercom.StartAsync();
        var key = await intercom.StartAsync(kind);
        var write = Writes.Of(purpose);

        var applied = Assert.IsType<WriteOutcome.Applied>(await intercom.Gateway.WriteAsync(key, kind, write, default));

        var found = Assert.IsType<Ports.ReadOutcome.Found>(await intercom.Gateway.ReadAsync(key, kind, default));
        var part = Assert.Single(found.Snapshot.Parts, part => part.Id == applied.PartId);
        Assert.Equal(new Author(AuthorKind.Teammate, SimulatedIntercom.Claudia), part.Author);
        Assert.Equal(Words(write.Text), Words(part.Text));
        Assert.Equal(write.Kind == WriteKind.Note, part.IsNote);
        Assert.Equal(write.TeamId is null ? null : new Assignee(write.TeamId, null), part.AssignedTo);
    }

    [Theory]
    [InlineData(ConversationKind.Conversation)]
    [InlineData(ConversationKind.Ticket)]
    public async Task Assignment_CarriesNoWords(ConversationKind kind)
    {
        await using var intercom = await SimulatedIntercom.StartAsync();
        var key = await intercom.StartAsync(kind);

        await intercom.Gateway.WriteAsync(key, kind, Writes.Of(WritePurpose.Transfer) with { Text = "not for the customer" }, default);

        Assert.Null(Assert.Single(await intercom.OwnEffectsAsync(key)).Text);
    }

    /// <summary>The part then names the teammate whose turn it is, and no team.</summary>
    [Theory]
    [InlineData(ConversationKind.Conversation)]
    [InlineData(ConversationKind.Ticket)]
    public async Task Assignment_ToATeamThatDistributes_IsAppliedWithoutAPart(ConversationKind kind)
    {
        await using var intercom = await SimulatedIntercom.StartAsync();
        await intercom.Sim.PutTeamAsync(new TeamChange(SimulatedIntercom.LevelTwo, "Level 2", [SimulatedIntercom.Ana], "round_robin"));
        var key = await intercom.StartAsync(kind);

        var outcome = await intercom.Gateway.WriteAsync(key, kind, Writes.Of(WritePurpose.Transfer), default);

        Assert.Equal(new WriteOutcome.Applied(null), outcome);
        Assert.True(Assert.Single(await intercom.OwnEffectsAsync(key)).AssignsTeam(SimulatedIntercom.LevelTwo));
    }

    [Fact]
    public async Task Assignment_OfAClosedConversation_IsApplied()
    {
        await using var intercom = await SimulatedIntercom.StartAsync();
        var key = await intercom.StartAsync(ConversationKind.Conversation);
        await intercom.Sim.CloseAsync(key.Id);

        Assert.IsType<WriteOutcome.Applied>(await intercom.Gateway.WriteAsync(key, ConversationKind.Conversation, Writes.Of(WritePurpose.Transfer), default));
    }

    /// <summary>How many empty lines a paragraph leaves behind is Intercom's own affair.</summary>
    private static string[]? Words(string? text) => text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
