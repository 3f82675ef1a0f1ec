using Claudia.Engine;
using Claudia.Grains;
using Claudia.Ports;

namespace Claudia.Simulation;

/// <summary>The conversations that are active in one host: the product's actors and loops, each with a timer on the host's clock.</summary>
internal sealed class HostConversations(Host host, IJournal journal, ActorPorts ports) : IConversations
{
    /// <summary>A conversation that had nothing to do for this long is let go, as Orleans does.</summary>
    private static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(2);

    private readonly Dictionary<ConversationKey, Activation> _active = [];
    private readonly ActorParts _parts = new(ports, new(), new(64, 64), CancellationToken.None);
    private int _activations;

    public Task<Receipt> DeliverAsync(ConversationKey key, ConversationInput input, CancellationToken cancel) => Activate(key).Loop.DeliverAsync(input, cancel);

    public Task<Head?> ReadAsync(ConversationKey key, CancellationToken cancel) => journal.ReadAsync(key, cancel);

    public Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel) =>
        journal.EventsAsync(key, after, limit, cancel);

    public Task WakeAsync(ConversationKey key)
    {
        Activate(key).Loop.Wake();
        return Task.CompletedTask;
    }

    private Activation Activate(ConversationKey key)
    {
        foreach (var (idle, _) in _active.Where(it => it.Value.IsIdle(host.Now, IdleTime)).ToList())
            _active.Remove(idle);
        if (!_active.TryGetValue(key, out var activation))
            _active[key] = activation = new(key, $"{host.Name}-{++_activations}", journal, _parts, host);
        activation.UsedAt = host.Now;
        return activation;
    }

    /// <summary>One actor, its loop, and the timer that drives it.</summary>
    private sealed class Activation
    {
        private readonly ITimer _timer;

        public Activation(ConversationKey key, string caller, IJournal journal, ActorParts parts, Host host)
        {
            Loop = new(new ConversationActor(key, caller, journal, parts.Ports, parts.Limits), parts, host.World.Setup.Schedule(Set));
            _timer = host.Clock.CreateTimer(_ => host.World.Watch(RunAsync(host)), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public ActingLoop Loop { get; }

        public DateTimeOffset UsedAt { get; set; }

        public bool IsIdle(DateTimeOffset now, TimeSpan time) => !Loop.IsActing && UsedAt < now - time && !(Loop.NextAt - now < time);

        private void Set(TimeSpan due) => _timer.Change(due, Timeout.InfiniteTimeSpan);

        private Task RunAsync(Host host)
        {
            UsedAt = host.Now;
            return Loop.RunAsync(CancellationToken.None);
        }
    }
}
