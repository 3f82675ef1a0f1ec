using Claudia.Simulator.Client;
using Claudia.Simulator.Hosting;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Webhooks;

/// <summary>What left the workspace, and how it ended.</summary>
internal sealed class DeliveryLog(SimulatedWorld world)
{
    private const int Capacity = 100_000;

    public Numbered<Delivery> Entries { get; } = new(Capacity);

    public void Add(Notification notification, int attempt, DeliveryOutcome outcome, Sent? sent = null) =>
        Add(new Delivery
        {
            Seq = 0,
            At = world.Time.GetUtcNow(),
            Kind = DeliveryKind.Webhook,
            Outcome = outcome,
            Attempt = attempt,
            Id = notification.Id,
            Topic = notification.Topic,
            ConversationId = notification.Occurrence?.Conversation.Key,
            Status = sent?.Status,
            DurationMs = sent?.DurationMs ?? 0,
        });

    public void AddConnector(Conversation conversation, Sent sent) =>
        Add(new Delivery
        {
            Seq = 0,
            At = world.Time.GetUtcNow(),
            Kind = DeliveryKind.Connector,
            Outcome = sent.Outcome,
            Attempt = 1,
            ConversationId = conversation.Key,
            Status = sent.Status,
            DurationMs = sent.DurationMs,
        });

    private void Add(Delivery delivery)
    {
        Entries.Add(seq => delivery with { Seq = seq });
        world.Changed.Beat();
    }
}
