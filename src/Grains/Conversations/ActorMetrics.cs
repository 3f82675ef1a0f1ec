using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using Claudia.Engine;

namespace Claudia.Grains;

/// <summary>What the actors do, in numbers. Meter <c>Claudia.Grains</c>.</summary>
public static class ActorMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Claudia.Grains";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Events = Meter.CreateCounter<long>("claudia.events", "{event}", "Events journaled, by type.");
    private static readonly Counter<long> Transfers = Meter.CreateCounter<long>("claudia.transfers.ended", "{transfer}", "Transfers ended, by status. refused and unresolved need an operator.");
    private static readonly Counter<long> Duplicates = Meter.CreateCounter<long>("claudia.writes.duplicate", "{write}", "Writes that showed twice.");

    internal static void Count(ImmutableArray<ConversationEvent> events)
    {
        foreach (var @event in events)
        {
            Events.Add(1, new KeyValuePair<string, object?>("type", @event.GetType().Name));
            if (@event is ConversationEvent.TransferEnded ended)
                Transfers.Add(1, new KeyValuePair<string, object?>("status", ended.Status.ToString()));
            else if (@event is ConversationEvent.DuplicateSeen)
                Duplicates.Add(1);
        }
    }
}
