using System.Globalization;
using Claudia.Engine;
using Claudia.Fakes;
using Claudia.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claudia.Grains.Tests;

/// <summary>One conversation, its actor, and everything that it touches, on a clock that stands until it is moved.</summary>
internal sealed class ActorWorld
{
    public static readonly ConversationKey Key = new("acme", "4711");
    private int _actors;

    public ActorWorld(ILogger? log = null)
    {
        Intercom = new(Clock);
        Ports = new(Intercom, Answerer, Rules, Clock, log ?? NullLogger.Instance);
        Actor = Activate();
    }

    public FakeClock Clock { get; } = new();

    public MemoryJournal Journal { get; } = new();

    public FakeIntercom Intercom { get; }

    public FakeAnswerer Answerer { get; } = new();

    public FixedRules Rules { get; } = new();

    public ActorPorts Ports { get; }

    public ConversationActor Actor { get; private set; }

    public IEnumerable<T> Events<T>()
        where T : ConversationEvent => Journal.Of(Key).OfType<T>();

    /// <summary>A further activation of the same conversation, or one of another.</summary>
    public ConversationActor Activate(ConversationKey? key = null) =>
        new(key ?? Key, (++_actors).ToString(CultureInfo.InvariantCulture), Journal, Ports, new());

    /// <summary>The process dies: what it knew is gone, what it journaled is not.</summary>
    public void Crash() => Actor = Activate();

    public ConversationInput.Observed Message(string text) => new(Clock.GetUtcNow(), Road.Webhook, Intercom.CustomerWrites(text));

    public Task<Head?> SeeAsync(Snapshot snapshot) =>
        Actor.DeliverAsync(new ConversationInput.Observed(Clock.GetUtcNow(), Road.Webhook, snapshot), CancellationToken.None);

    public async Task<Head> HearAsync(string text)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        return (await SeeAsync(Intercom.CustomerWrites(text)))!;
    }

    /// <summary>Does everything that is pending, moving the clock to each time that something is due.</summary>
    public async Task<ConversationState> SettleAsync()
    {
        for (var rounds = 0; rounds < 200; rounds++)
        {
            if (await Actor.ActAsync(anew: false, CancellationToken.None) is not { } next)
                return (await Actor.InspectAsync(CancellationToken.None))!.State;
            Clock.MoveTo(next);
        }
        throw new InvalidOperationException("The actor never comes to rest.");
    }
}
