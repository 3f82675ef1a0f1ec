using Claudia.Engine;
using Claudia.Grains;
using Claudia.Simulator.Client;

namespace Claudia.Silo.Tests;

public sealed class PressureTests : IAsyncLifetime
{
    private ClusterWorld _world = null!;

    public async Task InitializeAsync() => _world = await ClusterWorld.StartAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    /// <summary>More for one conversation than may wait: the rest is refused, so that it is sent again, and no other conversation waits for it.</summary>
    [Fact]
    public async Task Conversation_ThatIsHot_RefusesWhatIsTooMuch()
    {
        var hot = (await _world.Intercom.StartAsync("How do I track my package?")).ConversationId;
        await _world.QuietAsync(hot, Phase.Listening);
        Task<bool>[] sent;
        using (_world.Journal.Hold())
        {
            sent = [.. Enumerable.Range(1, 2 * SiloOptions.MailboxSize).Select(at => TakenAsync(hot, new ConversationInput.Nudged(TimeProvider.System.GetUtcNow(), Road.Connector, null, $"signal-{at}")))];
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
        _world.Journal.IsGone = true;
        var asked = new ConversationInput.TransferAsked(TimeProvider.System.GetUtcNow(), "operator", null);

        var refused = await Assert.ThrowsAsync<JournalException>(() => _world.Grains.DeliverAsync(ClusterWorld.KeyOf(id), asked, CancellationToken.None));

        Assert.Equal("The storage is gone.", refused.Message);
        _world.Journal.IsGone = false;
        await _world.Grains.DeliverAsync(ClusterWorld.KeyOf(id), asked, CancellationToken.None);
        await _world.QuietAsync(id, Phase.WithHuman);
        Assert.Equal(1, await _world.AssignmentsAsync(id));
    }

    /// <summary>Gone in the middle: what was acknowledged before goes on by itself when it is back.</summary>
    [Fact]
    public async Task Storage_GoneInTheMiddleOfATransfer_GoesOnWhenItIsBack()
    {
        var held = await _world.Intercom.AddFaultAsync(new FaultRule { Action = FaultAction.DelayAfterEffect, Kind = CallKind.Assign, DelayMs = 1000 });
        var id = (await _world.Intercom.StartAsync("I want to talk to a person, please.")).ConversationId;
        await _world.Intercom.WaitForStrikeAsync(held.Id);
        _world.Journal.IsGone = true;
        await _world.Intercom.ClearFaultsAsync();
        await Assert.ThrowsAsync<JournalException>(() => _world.Grains.InspectAsync(ClusterWorld.KeyOf(id), CancellationToken.None));
        _world.Journal.IsGone = false;

        await _world.QuietAsync(id, Phase.WithHuman);
        Assert.Equal(1, await _world.AssignmentsAsync(id));
    }

    /// <summary>Nothing is journaled without a reminder behind what follows from it: nobody would do it after the death of the silo.</summary>
    [Fact]
    public async Task Reminders_ThatAreGone_RefuseWhatNeedsOne()
    {
        _world.Reminders.IsGone = true;
        var shown = new ConversationInput.Nudged(TimeProvider.System.GetUtcNow(), Road.Connector);

        await Assert.ThrowsAsync<JournalException>(() => _world.Grains.DeliverAsync(ClusterWorld.KeyOf("4711"), shown, CancellationToken.None));

        Assert.Null(await _world.Grains.InspectAsync(ClusterWorld.KeyOf("4711"), CancellationToken.None));
        _world.Reminders.IsGone = false;
        Assert.NotNull(await _world.Grains.DeliverAsync(ClusterWorld.KeyOf("4711"), shown, CancellationToken.None));
    }

    private async Task<bool> TakenAsync(string conversation, ConversationInput input)
    {
        try
        {
            return await _world.Grains.DeliverAsync(ClusterWorld.KeyOf(conversation), input, CancellationToken.None) is not null;
        }
        catch (GrainsBusyException)
        {
            return false;
        }
    }
}
