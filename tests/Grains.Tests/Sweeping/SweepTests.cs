using Claudia.Engine;

namespace Claudia.Grains.Tests;

public sealed class SweepTests : IDisposable
{
    private readonly GrainWorld _world = new();
    private readonly LocalGrains _grains;
    private readonly Sweep _sweep;

    public SweepTests()
    {
        _grains = new("sweep", _world.Ports, _world.Journal, new());
        _sweep = new(_grains, _world.Ports);
    }

    public void Dispose()
    {
        _grains.Dispose();
        _world.Dispose();
    }

    [Fact]
    public async Task Conversation_ThatNoWebhookHasShown_IsOwedALook()
    {
        _world.Intercom.CustomerWrites("Where is my parcel?");
        Hit();

        Assert.Equal(1, await RunAsync());
        Assert.Equal(Road.Sweep, Assert.Single(_world.Events<ConversationEvent.LookOwed>()).Road);
    }

    [Fact]
    public async Task Conversation_SeenSinceItsChange_IsLeftAlone()
    {
        await _world.HearAsync("Where is my parcel?");
        await _world.SettleAsync();
        await _world.SeeAsync(_world.Intercom.Everything());
        Hit();

        Assert.Equal(0, await RunAsync());
    }

    /// <summary>The next sweep begins where this one began: a rest that is left over would never be found.</summary>
    [Fact]
    public async Task ManyConversations_AreAllFoundInOneSweep()
    {
        for (var id = 1; id <= 600; id++)
            _world.Intercom.Updated.Add(new(new("acme", $"{id}"), ConversationKind.Conversation, _world.Clock.GetUtcNow()));

        Assert.Equal(600, await RunAsync());
    }

    /// <summary>A webhook shows one part: that its time is the conversation's does not say that an earlier message came.</summary>
    [Fact]
    public async Task Conversation_WhoseLaterPartAWebhookHasShown_IsStillOwedALook()
    {
        await _world.HearAsync("Where is my parcel?");
        await _world.SettleAsync();
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        _world.Intercom.CustomerWrites("Hello?");
        await _world.SeeAsync(_world.Intercom.TeammateWrites("A note.", note: true));
        Hit();

        await RunAsync();
        Assert.Contains(_world.Events<ConversationEvent.LookOwed>(), owed => owed.Road == Road.Sweep);
    }

    private void Hit() => _world.Intercom.Updated.Add(new(GrainWorld.Key, ConversationKind.Conversation, _world.Intercom.Parts[^1].At));

    private Task<int> RunAsync() => _sweep.RunAsync("acme", _world.Clock.GetUtcNow() - TimeSpan.FromHours(1), CancellationToken.None);
}
