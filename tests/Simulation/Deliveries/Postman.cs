using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Simulation;

/// <summary>Webhooks and the workflow's calls: lost, late, twice, out of order, to any host.</summary>
internal sealed class Postman(World world)
{
    private const long Patience = 5 * TimeSpan.TicksPerSecond;
    private const long BeforeSecondTry = 60 * TimeSpan.TicksPerSecond;
    private int _deliveries;

    private Odds Odds => world.Plan.Odds;

    /// <summary>Sends a webhook about a part, or about a change without one.</summary>
    public void Send(ModelConversation conversation, Part? part)
    {
        var snapshot = conversation.Deleted
            ? new Snapshot(ConversationKind.Conversation, new() { AsOf = conversation.Latest.AsOf.AddSeconds(1) }, [], Deleted: true)
            : conversation.Webhook(part);
        var roll = world.Dice.Roll(Site.Webhook, conversation.Index);
        if (roll.Happens(Odds.WebhookLost))
            world.Note($"webhook {conversation.Key.Id} {part?.Id} lost");
        else
            Send(conversation, snapshot, Latency(ref roll), ref roll);
        if (roll.Happens(Odds.WebhookTwice))
            Send(conversation, snapshot, Latency(ref roll), ref roll);
    }

    /// <summary>The workflow's call about a message.</summary>
    public void Connect(ModelConversation conversation, string? messageId, string? signal)
    {
        if (!conversation.HasConnector && signal is null)
            return;
        var roll = world.Dice.Roll(Site.Connector, conversation.Index);
        if (roll.Happens(Odds.WebhookLost))
            return;
        Nudge(conversation, roll.Chooses(50) ? "999999" : messageId, signal, Latency(ref roll), roll.Below(world.Hosts.Length));
        if (roll.Happens(Odds.WebhookTwice))
            Nudge(conversation, messageId, signal, Latency(ref roll), roll.Below(world.Hosts.Length));
    }

    private long Latency(ref Roll roll) => roll.Happens(Odds.WebhookLate) ? roll.Millis(2000, 90_000) : roll.Millis(50, 1500);

    private void Send(ModelConversation conversation, Snapshot snapshot, long latency, ref Roll roll)
    {
        var (first, second) = (roll.Below(world.Hosts.Length), roll.Below(world.Hosts.Length));
        world.In(latency, () => Try(conversation, snapshot, first, again: () =>
            world.In(BeforeSecondTry, () => Try(conversation, snapshot, second, again: null))));
    }

    private void Try(ModelConversation conversation, Snapshot snapshot, int at, Action? again)
    {
        var host = world.Hosts[at];
        var number = ++_deliveries;
        if (world.Trace is not null)
            world.Note($"webhook {conversation.Key.Id} {(snapshot.Parts.IsEmpty ? "without a part" : snapshot.Parts[0].Id)} -> {host.Name}{(host.Dead ? ", which is dead" : host.Frozen ? ", which is frozen" : "")}");
        if (host.Dead)
        {
            again?.Invoke();
            return;
        }
        var shown = world.Setup.WrapDelivery is { } wrap ? wrap(snapshot, number) : snapshot;
        var answered = false;
        host.Deliver(conversation.Key, it => new ConversationInput.Observed(it.Now, Road.Webhook, shown), taken: _ => answered = true, failed: static () => { });
        if (again is not null)
        {
            world.In(Patience, () =>
            {
                if (!answered)
                    again();
            });
        }
    }

    private void Nudge(ModelConversation conversation, string? messageId, string? signal, long latency, int at) => world.In(latency, () =>
    {
        var host = world.Hosts[at];
        if (host.Dead)
            return;
        world.Note($"connector {conversation.Key.Id} {messageId} {signal} -> {host.Name}");
        host.Deliver(conversation.Key, it => new ConversationInput.Nudged(it.Now, Road.Connector, messageId, signal), taken: static _ => { }, failed: static () => { });
    });
}
