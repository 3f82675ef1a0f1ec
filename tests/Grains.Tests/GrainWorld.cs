using System.Globalization;
using Claudia.Engine;
using Claudia.Fakes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claudia.Grains.Tests;

/// <summary>One conversation, its grain, and all that it touches, on a clock that stands until it is moved.</summary>
internal sealed class GrainWorld : IDisposable
{
    public static readonly ConversationKey Key = new("acme", "4711");
    private readonly List<ConversationGrain> _grains = [];

    public GrainWorld()
    {
        Intercom = new(Clock);
        Ports = new(Journal, Intercom, Answerer, Rules, Clock, NullLogger.Instance);
        Grain = Activate();
    }

    public FakeClock Clock { get; } = new();

    public MemoryJournal Journal { get; } = new();

    public FakeIntercom Intercom { get; }

    public FakeAnswerer Answerer { get; } = new();

    public FixedRules Rules { get; } = new();

    public GrainPorts Ports { get; }

    public ConversationGrain Grain { get; private set; }

    public IEnumerable<T> Events<T>()
        where T : ConversationEvent => Journal.Of(Key).OfType<T>();

    /// <summary>A further activation of the same conversation.</summary>
    public ConversationGrain Activate()
    {
        var grain = new ConversationGrain(Key, (_grains.Count + 1).ToString(CultureInfo.InvariantCulture), Ports, new());
        _grains.Add(grain);
        return grain;
    }

    /// <summary>The process dies: what it knew is gone, what it journaled is not.</summary>
    public void Crash() => Grain = Activate();

    public Task<Head?> SeeAsync(Snapshot snapshot) =>
        Grain.DeliverAsync(new ConversationInput.Observed(Clock.GetUtcNow(), Road.Webhook, snapshot), CancellationToken.None);

    public async Task<Head> HearAsync(string text)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        return (await SeeAsync(Intercom.CustomerWrites(text)))!;
    }

    /// <summary>Does all that is pending, moving the clock to each time that something is due.</summary>
    public async Task<ConversationState> SettleAsync()
    {
        for (var rounds = 0; rounds < 200; rounds++)
        {
            if (await Grain.ActAsync(anew: false, CancellationToken.None) is not { } next)
                return (await Grain.InspectAsync(CancellationToken.None))!.State;
            Clock.MoveTo(next);
        }
        throw new InvalidOperationException("The grain never comes to rest.");
    }

    public void Dispose() => _grains.ForEach(grain => grain.Dispose());
}
