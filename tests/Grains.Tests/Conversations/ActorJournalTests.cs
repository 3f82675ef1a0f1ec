using Claudia.Engine;
using Claudia.Fakes;
using Claudia.Ports;

namespace Claudia.Grains.Tests;

public sealed class ActorJournalTests
{
    private readonly ActorWorld _world = new();

    [Fact]
    public async Task Append_RefusedByTheStorage_TakesNothing()
    {
        _world.Journal.Faults.Enqueue(AppendFault.Refused);

        await Assert.ThrowsAsync<JournalException>(() => _world.HearAsync("Hello"));
        Assert.Empty(_world.Journal.Of(ActorWorld.Key));
    }

    [Theory]
    [InlineData(AppendFault.LostAfter, 1)]
    [InlineData(AppendFault.LostBefore, 0)]
    public async Task Append_WhoseAnswerIsLost_IsSettledByReading(AppendFault fault, int expected)
    {
        _world.Journal.Faults.Enqueue(fault);
        var snapshot = _world.Intercom.CustomerWrites("Where is my parcel?");

        if (expected == 0)
            await Assert.ThrowsAsync<JournalException>(() => _world.SeeAsync(snapshot));
        else
            Assert.NotNull(await _world.SeeAsync(snapshot));
        Assert.Equal(expected, _world.Journal.Appends);
    }

    [Fact]
    public async Task Repeat_KnownOnlyFromMemory_IsCheckedAgainstTheJournal()
    {
        await _world.HearAsync("Hello");
        await _world.SettleAsync();
        var stale = _world.Activate();
        await stale.DeliverAsync(new ConversationInput.PauseAsked(_world.Clock.GetUtcNow(), "op"), CancellationToken.None);
        await _world.Actor.DeliverAsync(new ConversationInput.ResumeAsked(_world.Clock.GetUtcNow(), "op"), CancellationToken.None);

        Assert.Single(_world.Events<ConversationEvent.Resumed>());
    }
}
