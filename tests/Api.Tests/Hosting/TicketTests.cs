using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

/// <summary>A ticket is received, answered and transferred by calls of its own.</summary>
public sealed class TicketTests(LiveClaudia live) : IClassFixture<LiveClaudia>
{
    [Fact]
    public async Task Ticket_AnsweredAndTransferred_ByTicketCallsAlone()
    {
        var ticketCalls = await CountAsync("^/tickets/");
        var conversationCalls = await CountAsync("^/conversations/.+/(reply|parts)");

        var ticket = (await live.Intercom.StartTicketAsync(new() { Subject = "Tracking", Text = "How do I track my package?" })).ConversationId;
        await live.Intercom.WaitForAsync(entry => entry.ConversationId == ticket && entry is { Kind: EffectKind.Comment, Via: Via.Rest });
        var view = await live.QuietAsync(ticket, "listening");
        Assert.Equal("ticket", view["state"]!.Text("kind"));
        await live.Intercom.WriteAsync(ticket, "I want to talk to a human");
        await live.UntilAsync(ticket, it => it["transfers"]!.AsArray() is [{ } transfer] && transfer.Text("status") == "confirmed");
        await live.QuietAsync(ticket, "withHuman");

        Assert.Collection(
            await live.DoneAsync(ticket),
            answer => Assert.Contains("Every Lumen Entregas shipment has a code", answer.Text, StringComparison.Ordinal),
            note => Assert.Contains($"[claudia:acme/{ticket}/1]", note.Text, StringComparison.Ordinal),
            word => Assert.Equal(EffectKind.Comment, word.Kind),
            assignment => Assert.True(assignment.AssignsTeam(SimulatedIds.LevelTwoTeam)));
        Assert.Equal((4, 0), (await MatchedAsync(ticketCalls), await MatchedAsync(conversationCalls)));
    }

    /// <summary>A fault without effect counts the writes that it strikes.</summary>
    private async Task<int> CountAsync(string path) => (await live.Intercom.AddFaultAsync(
        new FaultRule { Action = FaultAction.DelayAfterEffect, DelayMs = 1, Kind = CallKind.Write, Path = path, Count = 0 })).Id;

    private async Task<int> MatchedAsync(int fault) => (await live.Intercom.FaultsAsync()).Single(it => it.Id == fault).Matched;
}
