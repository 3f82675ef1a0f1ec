using Claudia.Engine;
using Claudia.Fakes;

namespace Claudia.Grains.Tests;

public sealed class GrainJournalTests : IDisposable
{
    private readonly GrainWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Append_RefusedByTheStorage_TakesNothing()
    {
        world.Journal.Faults.Enqueue(AppendFault.Refused);

        await Assert.ThrowsAsync<JournalException>(() => world.HearAsync("Hello"));
        Assert.Empty(world.Journal.Of(GrainWorld.Key));
    }

    [Theory]
    [InlineData(AppendFault.LostAfter, 1)]
    [InlineData(AppendFault.LostBefore, 0)]
    public async Task Append_WhoseAnswerIsLost_IsSettledByReading(AppendFault fault, int expected)
    {
        world.Journal.Faults.Enqueue(fault);
        var snapshot = world.Intercom.CustomerWrites("Where is my parcel?");

        if (expected == 0)
            await Assert.ThrowsAsync<JournalException>(() => world.SeeAsync(snapshot));
        else
            Assert.NotNull(await world.SeeAsync(snapshot));
        Assert.Equal(expected, world.Journal.Appends);
    }

    [Fact]
    public async Task Repeat_KnownOnlyFromMemory_IsCheckedAgainstTheJournal()
    {
        await world.HearAsync("Hello");
        await world.SettleAsync();
        var stale = world.Activate();
        await stale.DeliverAsync(new ConversationInput.PauseAsked(world.Clock.GetUtcNow(), "op"), CancellationToken.None);
        await world.Grain.DeliverAsync(new ConversationInput.ResumeAsked(world.Clock.GetUtcNow(), "op"), CancellationToken.None);

        Assert.Single(world.Events<ConversationEvent.Resumed>());
    }
}
