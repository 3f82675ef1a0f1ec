using System.Globalization;
using Claudia.Engine;
using Claudia.Silo;

namespace Claudia.Api;

/// <summary>Watches whether the secrets of webhooks and connector calls fit, and which conversations they were about.</summary>
/// <remarks>Only for configured workspaces: the names in an address are the caller's choice.</remarks>
internal sealed class Deliveries(TimeProvider time, ILogger<Deliveries> log) : IHealthPart
{
    private readonly Lock _sync = new();
    private readonly SortedDictionary<(string Workspace, IncomingKind Kind), RefusedDeliveries> _refused = [];
    private readonly RecentDeliveries _recent = new();

    /// <summary>The secret fits: what was refused before does not matter any more.</summary>
    public void Accept(string workspace, IncomingKind kind)
    {
        DeliveryMetrics.Count(workspace, kind, accepted: true);
        lock (_sync)
        {
            if (!_refused.TryGetValue((workspace, kind), out var before) || before.Count == 0)
                return;
            _refused[(workspace, kind)] = before.Ended();
            if (!before.Announced)
                return;
        }
        log.DeliveriesAccepted(workspace, kind.Plural());
    }

    /// <summary>The secret is missing or does not fit.</summary>
    public void Refuse(string workspace, IncomingKind kind)
    {
        DeliveryMetrics.Count(workspace, kind, accepted: false);
        var now = time.GetUtcNow();
        RefusedDeliveries refused;
        lock (_sync)
        {
            refused = _refused.GetValueOrDefault((workspace, kind), RefusedDeliveries.None).Another(now);
            _refused[(workspace, kind)] = refused.IsLogDue(now) ? refused.Logged(now) : refused;
        }
        if (refused.IsLogDue(now))
            log.DeliveriesRefused(workspace, kind.Refused(refused.Unlogged), kind.Cause(workspace));
    }

    /// <summary>What a delivery says is stored.</summary>
    public void Take(ConversationKey key, IncomingKind kind)
    {
        lock (_sync)
        {
            _recent.Add(key, before => kind switch
            {
                IncomingKind.Webhook => before with { Webhooks = before.Webhooks + 1 },
                IncomingKind.Connector => before with { ConnectorCalls = before.ConnectorCalls + 1 },
            });
        }
    }

    /// <summary>A connector call was refused on purpose.</summary>
    public void Drill(ConversationKey key)
    {
        lock (_sync)
            _recent.Add(key, before => before with { Drills = before.Drills + 1 });
    }

    public DeliveriesView Of(ConversationKey key)
    {
        lock (_sync)
            return _recent.Of(key);
    }

    /// <summary>Degraded, and not unready: anybody can send garbage, and the process still takes messages.</summary>
    public IEnumerable<HealthCheck> Checks()
    {
        var now = time.GetUtcNow();
        lock (_sync)
        {
            return
            [
                .. from entry in _refused
                   where entry.Value.IsCurrent(now)
                   let name = entry.Key.Kind.Check(entry.Key.Workspace)
                   select new HealthCheck(name, Health.Degraded, [Finding(entry.Key.Workspace, entry.Key.Kind, entry.Value)]),
            ];
        }
    }

    private static string Finding(string workspace, IncomingKind kind, RefusedDeliveries refused) => string.Create(
        CultureInfo.InvariantCulture,
        $"{kind.Refused(refused.Count)} since {refused.Since:yyyy-MM-dd HH:mm} UTC, "
        + $"the last one at {refused.Last:HH:mm} UTC: {kind.Cause(workspace)}.");
}
