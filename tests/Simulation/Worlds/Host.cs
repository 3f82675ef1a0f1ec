using Claudia.Engine;
using Claudia.Grains;
using Claudia.Ports;

namespace Claudia.Simulation;

/// <summary>One process of ours, from its start to its death: the real actors and loops on simulated ports.</summary>
// A process that dies disposes of nothing.
#pragma warning disable CA1001
internal sealed class Host
#pragma warning restore CA1001
{
    private static readonly SendOrPostCallback Call = static state => ((Action)state!)();
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _ready = [];
    private readonly HostContext _context;
    private readonly HostConversations _conversations;
    private readonly DueWaking _waking;
    private readonly WorkspaceSweep _sweep;

    public Host(World world, int index, int life, long skew)
    {
        World = world;
        Index = index;
        Name = life == 1 ? $"host{index + 1}" : $"host{index + 1}.{life}";
        Life = life;
        Skew = skew;
        _context = new(this);
        Clock = new(this, skew);
        var journal = world.Setup.Journal(this);
        var ports = new ActorPorts(world.Setup.Intercom(this), new HostAnswerer(this), world.Setup.Judging, Clock, new WatchLog(world));
        _conversations = new(this, journal, ports);
        _waking = new(ports, journal, [World.Workspace], _conversations.WakeAsync, Setup.DueOptions);
        _sweep = new(World.Workspace, new(_conversations, ports), journal, Setup.SweepOptions, ports);
    }

    public World World { get; }

    public int Index { get; }

    public int Life { get; }

    public long Skew { get; }

    public string Name { get; }

    public HostClock Clock { get; }

    public bool Dead { get; private set; }

    public bool Frozen { get; private set; }

    public bool Idle => _ready.Count == 0 || Dead;

    public DateTimeOffset Now => Clock.GetUtcNow();

    public void Start() => Run(() =>
    {
        World.Watch(_waking.RunAsync(CancellationToken.None));
        World.Watch(SweepAsync());
    });

    /// <summary>Has the host do something, when it next runs.</summary>
    public void Run(Action work) => Post(Call, work);

    public void Post(SendOrPostCallback callback, object? state)
    {
        World.MustBeOurThread();
        if (!Dead)
            _ready.Enqueue((callback, state));
    }

    /// <summary>Runs what is ready, until nothing is.</summary>
    public bool Pump()
    {
        if (Dead || Frozen || _ready.Count == 0)
            return false;
        SynchronizationContext.SetSynchronizationContext(_context);
        while (!Dead && !Frozen && _ready.TryDequeue(out var work))
            work.Callback(work.State);
        SynchronizationContext.SetSynchronizationContext(null);
        return true;
    }

    public void Die()
    {
        Dead = true;
        _ready.Clear();
    }

    public void Freeze() => Frozen = true;

    public void Thaw() => Frozen = false;

    /// <summary>Hands an input to the actors, as the endpoints do.</summary>
    public void Deliver(ConversationKey key, Func<Host, ConversationInput> input, Action<Receipt> taken, Action failed) =>
        Run(() => World.Watch(DeliverAsync(key, input, taken, failed)));

    private async Task SweepAsync()
    {
        while (!Dead)
        {
            await _sweep.GoRoundAsync(CancellationToken.None);
            await Task.Delay(Setup.SweepOptions.Pause, Clock, CancellationToken.None);
        }
    }

    private async Task DeliverAsync(ConversationKey key, Func<Host, ConversationInput> input, Action<Receipt> taken, Action failed)
    {
        try
        {
            taken(await _conversations.DeliverAsync(key, input(this), CancellationToken.None));
        }
        catch (Exception e) when (e is JournalException or ConversationBusyException)
        {
            World.Note($"{Name} could not take it: {e.Message}");
            failed();
        }
    }
}
