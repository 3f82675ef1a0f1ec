using Claudia.Engine;

namespace Claudia.Grains.Tests;

public sealed class SweepTests : IDisposable
{
    private readonly GrainWorld world = new();
    private readonly LocalGrains grains;
    private readonly Sweep sweep;

    public SweepTests()
    {
        grains = new("sweep", world.Ports, new());
        sweep = new(grains, world.Ports);
    }

    public void Dispose()
    {
        grains.Dispose();
        world.Dispose();
    }

    [Fact]
    public async Task Conversation_ThatNoWebhookHasShown_IsOwedALook()
    {
        world.Intercom.CustomerWrites("Where is my parcel?");
        Hit();

        Assert.Equal(1, await RunAsync());
        Assert.Equal(Road.Sweep, Assert.Single(world.Events<ConversationEvent.LookOwed>()).Road);
    }

    [Fact]
    public async Task Conversation_SeenSinceItsChange_IsLeftAlone()
    {
        await world.HearAsync("Where is my parcel?");
        await world.SettleAsync();
        await world.SeeAsync(world.Intercom.Everything());
        Hit();

        Assert.Equal(0, await RunAsync());
    }

    /// <summary>The next sweep begins where this one began: a rest that is left over would never be found.</summary>
    [Fact]
    public async Task ManyConversations_AreAllFoundInOneSweep()
    {
        for (var id = 1; id <= 600; id++)
            world.Intercom.Updated.Add(new(new("acme", $"{id}"), ConversationKind.Conversation, world.Clock.GetUtcNow()));

        Assert.Equal(600, await RunAsync());
    }

    /// <summary>A webhook shows one part: that its time is the conversation's does not say that an earlier message came.</summary>
    [Fact]
    public async Task Conversation_WhoseLaterPartAWebhookHasShown_IsStillOwedALook()
    {
        await world.HearAsync("Where is my parcel?");
        await world.SettleAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        world.Intercom.CustomerWrites("Hello?");
        await world.SeeAsync(world.Intercom.TeammateWrites("A note.", note: true));
        Hit();

        await RunAsync();
        Assert.Contains(world.Events<ConversationEvent.LookOwed>(), owed => owed.Road == Road.Sweep);
    }

    private void Hit() => world.Intercom.Updated.Add(new(GrainWorld.Key, ConversationKind.Conversation, world.Intercom.Parts[^1].At));

    private Task<int> RunAsync() => sweep.RunAsync("acme", world.Clock.GetUtcNow() - TimeSpan.FromHours(1), CancellationToken.None);
}
