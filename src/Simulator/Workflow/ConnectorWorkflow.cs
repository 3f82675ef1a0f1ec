using System.Text.Json;
using System.Text.Json.Nodes;
using Claudia.Simulator.Client;
using Claudia.Simulator.Hosting;
using Claudia.Simulator.Shapes;
using Claudia.Simulator.Webhooks;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Workflow;

/// <summary>
/// The workflow that hands a customer's message to Claudia by a custom action: an event part when it
/// starts and one when it has finished, the answer's fields as attributes, and a comment when it failed.
/// </summary>
internal sealed class ConnectorWorkflow : IObserver
{
    public const string FailureComment = "Webhook Called Failed";
    private const string ActionName = "Send message to ClaudIA";
    private const string SignalAttribute = "claudia_signal";

    private readonly SimulatedWorld _world;
    private readonly Outbound _outbound;
    private readonly DeliveryLog _log;
    private readonly Lanes<CustomerMessage> _lanes;

    public ConnectorWorkflow(SimulatedWorld world, Outbound outbound, Activity activity, DeliveryLog log)
    {
        (_world, _outbound, _log) = (world, outbound, log);
        _lanes = new Lanes<CustomerMessage>(activity, Work.Connector, CallAsync);
    }

    public Task RunAsync(CancellationToken cancellation) => _lanes.RunAsync(cancellation);

    public void Happened(Occurrence occurrence)
    {
        // The trigger is a customer's message, nothing else.
    }

    /// <summary>Runs on every message while the team has the conversation; tickets do not trigger it.</summary>
    public void CustomerWrote(CustomerMessage message)
    {
        var conversation = message.Conversation;
        if (_world.Settings is not { WorkflowOn: true, ConnectorUrl: not null })
            return;
        if (conversation.Ticket is not null || conversation.TeamId != SimulatedIds.ClaudiaTeam)
            return;
        _lanes.TryPost(conversation.Id, message);
    }

    private async Task CallAsync(CustomerMessage message, CancellationToken stop)
    {
        var settings = _world.Settings;
        if (settings.ConnectorUrl is not { } url)
            return;
        Note(message.Conversation, PartTypes.ActionStarted, null);
        var body = JsonSerializer.SerializeToUtf8Bytes(Body(message, settings));
        var sent = await _outbound.PostAsync(url, body, headers =>
        {
            headers.TryAddWithoutValidation("Authorization", "Bearer " + settings.ConnectorSecret);
            headers.TryAddWithoutValidation("Accept", "application/json");
        }, settings.ConnectorTimeout, stop);
        _log.AddConnector(message.Conversation, sent);
        Finish(message.Conversation, sent);
    }

    private static JsonObject Body(CustomerMessage message, SimulatorOptions settings)
    {
        var conversation = message.Conversation;
        var body = new JsonObject
        {
            ["workspace_id"] = settings.AppId,
            ["conversation_id"] = conversation.Key,
            ["message_id"] = message.Id,
            ["message"] = settings.OlderPayloads ? message.Html : HtmlText.ToPlain(message.Html),
            ["contact_id"] = conversation.Contact.Id,
            ["channel"] = conversation.Source.Channel.Name,
        };
        if (conversation.Attributes.TryGetValue(SignalAttribute, out var signal))
            body["signal"] = signal.ToString();
        return body;
    }

    private void Finish(Conversation called, Sent sent)
    {
        if (sent.Outcome == DeliveryOutcome.Delivered)
        {
            Note(called, PartTypes.ActionFinished, "success");
            Store(called, AnswerFields.Read(sent.Body));
            return;
        }

        Note(called, PartTypes.ActionFinished, "failed");
        _world.Change(Via.Workflow, change =>
            change.Find(called.Key) is { } now ? change.BotSays(now, HtmlText.FromTyped(FailureComment)) : null);
    }

    private void Note(Conversation called, string type, string? result) =>
        _world.Change(Via.Workflow, change =>
        {
            if (change.Find(called.Key) is not { } now)
                return null;
            var part = change.NewPart(now, type, DefaultWorld.Operator) with
            {
                Details = new EventDetails.Action(ActionName, result),
            };
            return change.Add(now, part, EffectKind.Action, null, result is null ? "started" : $"finished: {result}");
        });

    private void Store(Conversation called, IReadOnlyList<KeyValuePair<string, JsonElement>> fields) =>
        _world.Change(Via.Workflow, change =>
        {
            var now = change.Find(called.Key);
            foreach (var (name, value) in fields)
                now = now is null ? null : change.SetAttribute(now, "claudia_" + name, value, DefaultWorld.Operator);
            return now;
        });
}
