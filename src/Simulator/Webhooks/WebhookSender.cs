using System.Text.Json;
using Claudia.Simulator.Client;
using Claudia.Simulator.Faults;
using Claudia.Simulator.Hosting;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Webhooks;

/// <summary>
/// Sends a notification of what happens: in order within a conversation, with one retry, and never in
/// the way of the call that caused it. A 410 switches the subscription off, until it is configured anew.
/// </summary>
internal sealed class WebhookSender : IObserver
{
    private readonly SimulatedWorld _world;
    private readonly Outbound _outbound;
    private readonly Activity _activity;
    private readonly DeliveryLog _log;
    private readonly Lanes<Notification> _lanes;

    public WebhookSender(SimulatedWorld world, Outbound outbound, Activity activity, DeliveryLog log)
    {
        (_world, _outbound, _activity, _log) = (world, outbound, activity, log);
        _lanes = new Lanes<Notification>(activity, Work.Webhook, (notification, stop) => DeliverAsync(notification, 1, stop));
    }

    public WebhookFaults<Notification> Faults { get; } = new();

    public bool SubscriptionOff { get; set; }

    public Task RunAsync(CancellationToken cancellation) => _lanes.RunAsync(cancellation);

    public void Happened(Occurrence occurrence)
    {
        if (_world.Settings is not { WebhooksOn: true, WebhookUrl: not null })
            return;
        foreach (var topic in Topics.Of(occurrence))
            Enqueue(new Notification($"notif_{_world.Ids.NextUuid()}", topic, occurrence, occurrence.At));
    }

    public void CustomerWrote(CustomerMessage message)
    {
        // Not a topic: the message itself has been told of.
    }

    public void Ping() => Post(new Notification(null, "ping", null, _world.Time.GetUtcNow().ToUnixTimeSeconds()));

    /// <summary>Lets out what a fault has held, and forgets every fault.</summary>
    public void ClearFaults()
    {
        foreach (var held in Faults.Clear())
            Post(held);
    }

    private void Enqueue(Notification notification)
    {
        var now = Faults.Pass(notification.Topic, notification, out var dropped);
        if (dropped)
            _log.Add(notification, 1, DeliveryOutcome.DroppedByFault);
        foreach (var due in now)
            Post(due);
    }

    private void Post(Notification notification)
    {
        if (!_lanes.TryPost(notification.Lane, notification))
            _log.Add(notification, 1, DeliveryOutcome.DroppedAsFull);
    }

    private async Task DeliverAsync(Notification notification, int attempt, CancellationToken stop)
    {
        var settings = _world.Settings;
        if (settings is not { WebhooksOn: true, WebhookUrl: { } url })
            return;
        if (SubscriptionOff)
        {
            _log.Add(notification, attempt, DeliveryOutcome.SubscriptionOff);
            return;
        }

        var sent = await SendAsync(notification, attempt, url, settings, stop);
        _log.Add(notification, attempt, sent.Outcome, sent);
        if (sent.Status == StatusCodes.Status410Gone)
            SubscriptionOff = true;
        else if (sent.Outcome != DeliveryOutcome.Delivered && attempt == 1)
            _ = RetryAsync(notification, settings.RetryDelay, stop);
    }

    private async Task<Sent> SendAsync(
        Notification notification, int attempt, Uri url, SimulatorOptions settings, CancellationToken stop)
    {
        var now = _world.Time.GetUtcNow().ToUnixTimeSeconds();
        var body = JsonSerializer.SerializeToUtf8Bytes(notification.Envelope(attempt, now, settings));
        return await _outbound.PostAsync(url, body, headers =>
        {
            headers.TryAddWithoutValidation("X-Hub-Signature", Signature.Of(body, settings.ClientSecret));
            headers.TryAddWithoutValidation("User-Agent", "intercom-parrot-service-client/1.0");
            headers.TryAddWithoutValidation("Accept", "application/json");
        }, settings.WebhookTimeout, stop);
    }

    private async Task RetryAsync(Notification notification, TimeSpan delay, CancellationToken stop)
    {
        _activity.Begin(Work.Retry);
        try
        {
            await Task.Delay(delay, _world.Time, stop);
            await DeliverAsync(notification, 2, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The workspace stops; what was waiting is lost, as everything in it is.
        }
        finally
        {
            _activity.End(Work.Retry);
        }
    }
}
