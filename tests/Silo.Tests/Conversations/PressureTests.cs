using Claudia.Engine;
using Claudia.Grains;
using Claudia.Ports;
using Claudia.Simulator.Client;

namespace Claudia.Silo.Tests;

public sealed class PressureTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private ClusterWorld _world = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.OpenAsync();
        _world = await ClusterWorld.StartAsync(_database, silos: 2);
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    /// <summary>More for one conversation than may wait: the rest is refused, so that it is sent again, and no other conversation waits for it.</summary>
    [Fact]
    public async Task Conversation_ThatIsHot_RefusesWhatIsTooMuch()
    {
        var hot = (await _world.Intercom.StartAsync("How do I track my package?")).ConversationId;
        await _world.QuietAsync(hot, Phase.Listening);
        Task<bool>[] sent;
        using (_database.Journal.Hold())
        {
            sent = [.. Enumerable.Range(1, 2 * new ActorLimits().MailboxSize).Select(at => TakenAsync(hot, new ConversationInput.Nudged(TimeProvider.System.GetUtcNow(), Road.Connector, null, $"signal-{at}")))];
            await ClusterWorld.UntilAsync("A refusal", () => Task.FromResult(sent.Any(it => it is { IsCompletedSuccessfully: true, Result: false })));
        }
        var taken = await Task.WhenAll(sent);

        Assert.Contains(true, taken);
        Assert.Contains(false, taken);
        var other = (await _world.Intercom.StartAsync("I want to talk to a person, please.")).ConversationId;
        await _world.QuietAsync(other, Phase.WithHuman);
    }

    [Fact]
    public async Task Storage_ThatIsGone_RefusesAndLosesNothing()
    {
        var id = (await _world.Intercom.StartAsync("How do I track my package?")).ConversationId;
        await _world.QuietAsync(id, Phase.Listening);
        _database.Journal.IsGone = true;
        var asked = new ConversationInput.TransferAsked(TimeProvider.System.GetUtcNow(), "operator", null);

        var refused = await Assert.ThrowsAsync<JournalException>(() => _world.Conversations.DeliverAsync(ClusterWorld.KeyOf(id), asked, CancellationToken.None));

        Assert.Equal("The storage is gone.", refused.Message);
        _database.Journal.IsGone = false;
        await _world.Conversations.DeliverAsync(ClusterWorld.KeyOf(id), asked, CancellationToken.None);
        await _world.QuietAsync(id, Phase.WithHuman);
        Assert.Equal(1, await _world.AssignmentsAsync(id));
    }

    /// <summary>What was acknowledged before the storage went away goes on by itself when it is back.</summary>
    [Fact]
    public async Task Storage_GoneInTheMiddleOfATransfer_GoesOnWhenItIsBack()
    {
        var held = await _world.Intercom.AddFaultAsync(new FaultRule { Action = FaultAction.DelayAfterEffect, Kind = CallKind.Assign, DelayMs = 1000 });
        var id = (await _world.Intercom.StartAsync("I want to talk to a person, please.")).ConversationId;
        await _world.Intercom.WaitForStrikeAsync(held.Id);
        _database.Journal.IsGone = true;
        await ClusterWorld.UntilAsync("A use of the journal that fails", () => Task.FromResult(_database.Journal.Refused > 0));
        _database.Journal.IsGone = false;

        await _world.QuietAsync(id, Phase.WithHuman);
        Assert.Equal(1, await _world.AssignmentsAsync(id));
    }

    /// <summary>False when it was refused: the sender is told to send it again.</summary>
    private async Task<bool> TakenAsync(string conversation, ConversationInput input)
    {
        try
        {
            return await _world.Conversations.DeliverAsync(ClusterWorld.KeyOf(conversation), input, CancellationToken.None) is { Version: > 0 };
        }
        catch (ConversationBusyException)
        {
            return false;
        }
    }
}
