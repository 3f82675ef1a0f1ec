using Claudia.Engine;

namespace Claudia.Grains.Tests;

public sealed class SweepTests
{
    private readonly ActorWorld _world = new();
    private readonly Sweep _sweep;

    public SweepTests() => _sweep = new(new ActorConversations(_world), _world.Ports);

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

    /// <summary>One that can't be read keeps nobody from finding the others, and is looked for again.</summary>
    [Fact]
    public async Task Conversation_ThatIsRefused_KeepsNoOtherFromBeingFound()
    {
        for (var id = 1; id <= 3; id++)
            _world.Intercom.Updated.Add(new(new("acme", $"{id}"), ConversationKind.Conversation, _world.Clock.GetUtcNow()));
        var sweep = new Sweep(new ActorConversations(_world) { Refuses = key => key.Id == "2" }, _world.Ports);

        var step = await sweep.RunAsync("acme", new(_world.Clock.GetUtcNow().AddHours(-1)), CancellationToken.None);

        Assert.Equal(("acme/2", "It can't be read."), (Assert.Single(step.Refused).Key.ToString(), step.Refused[0].Why.Message));
        Assert.NotNull(await _world.Journal.ReadAsync(new("acme", "1"), CancellationToken.None));
        Assert.NotNull(await _world.Journal.ReadAsync(new("acme", "3"), CancellationToken.None));
    }

    /// <summary>Where all are refused, it is the storage: it is not asked thousands of times.</summary>
    [Fact]
    public async Task Conversations_AllRefused_EndTheSweepSoon()
    {
        for (var id = 1; id <= 600; id++)
            _world.Intercom.Updated.Add(new(new("acme", $"{id}"), ConversationKind.Conversation, _world.Clock.GetUtcNow()));
        var conversations = new ActorConversations(_world) { Refuses = _ => true };

        var step = await new Sweep(conversations, _world.Ports).RunAsync("acme", new(_world.Clock.GetUtcNow().AddHours(-1)), CancellationToken.None);

        Assert.Equal((20, 20, null), (conversations.Asked, step.Refused.Count, step.Next));
    }

    [Fact]
    public async Task List_ThatReachesThePresent_HasNoNext()
    {
        for (var id = 1; id <= 600; id++)
            _world.Intercom.Updated.Add(new(new("acme", $"{id}"), ConversationKind.Conversation, _world.Clock.GetUtcNow()));

        var step = await _sweep.RunAsync("acme", new(_world.Clock.GetUtcNow()), CancellationToken.None);
        Assert.Equal((600, null), (step.Found, step.Next));
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

    private void Hit() => _world.Intercom.Updated.Add(new(ActorWorld.Key, ConversationKind.Conversation, _world.Intercom.Parts[^1].At));

    private async Task<int> RunAsync()
    {
        var step = await _sweep.RunAsync("acme", new(_world.Clock.GetUtcNow() - TimeSpan.FromHours(1)), CancellationToken.None);
        Assert.Empty(step.Refused);
        return step.Found;
    }
}
