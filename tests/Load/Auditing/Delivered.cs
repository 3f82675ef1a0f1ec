using Claudia.Simulator.Client;

namespace Claudia.Load;

/// <summary>Which messages Claudia was told of. The others she can only have found by herself: nobody has acknowledged them to Intercom.</summary>
internal static class Delivered
{
    /// <summary>How many messages have reached her by no webhook, retry or connector call.</summary>
    public static int Missing(Story story, IReadOnlyList<Sent> sent, IReadOnlyList<Delivery> deliveries)
    {
        // In one conversation the notifications leave in the order of the messages; a retry has its first try's id.
        var notifications = deliveries.Where(it => it.Topic is "conversation.user.created" or "conversation.user.replied").GroupBy(it => it.Id).ToList();
        return sent.Index().Count(message =>
            !(message.Index < notifications.Count && notifications[message.Index].Any(Arrived)) && !IsCalled(story, message.Item, deliveries));
    }

    /// <summary>The connector says "look": one call also tells of the messages before it.</summary>
    private static bool IsCalled(Story story, Sent message, IReadOnlyList<Delivery> deliveries) =>
        story.Scenes.FirstOrDefault(scene => scene.Entry.PartId == message.MessageId) is { Entry.At: var written }
        && deliveries.Any(it => it.Kind == DeliveryKind.Connector && Arrived(it) && it.At.AddMilliseconds(-it.DurationMs) >= written);

    private static bool Arrived(Delivery delivery) => delivery.Outcome == DeliveryOutcome.Delivered;
}
