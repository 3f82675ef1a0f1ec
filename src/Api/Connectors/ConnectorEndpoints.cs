using Claudia.Engine;
using Claudia.Intercom;
using Claudia.Ports;
using Claudia.Silo;

namespace Claudia.Api;

/// <summary>Where the workflow's custom action comes in, and the drill that makes it fail once.</summary>
internal static class ConnectorEndpoints
{
    public static void MapConnectors(this IEndpointRouteBuilder app)
    {
        app.MapPost("/connectors/intercom/{workspace}/messages", PostAsync)
            .WithTags(Answering.Intercom)
            .From(Caller.Workflow)
            .Reads("What the workflow's action sends. Only conversation_id is needed.", """{"conversation_id":"215470000000001","message_id":"37400000001","signal":""}""")
            .Answers<ConnectorAnswer>(400, 401, 403, 404, 413, 503)
            .WithSummary("Takes the workflow's call: a message has come in a conversation.");
        app.MapPost("/api/conversations/{workspace}/{id}/connector-drill", Drill)
            .WithTags(Answering.Operators)
            .RequireRole(ApiRole.Operator)
            .Answers(204, 401, 403, 404, 503)
            .WithSummary("Has the workflow's next call for this conversation refused, once and within five minutes.");
    }

    private static async Task<IResult> PostAsync(
        string workspace,
        HttpRequest request,
        Workspaces workspaces,
        IConversations conversations,
        ConnectorDrills drills,
        Deliveries deliveries,
        SetupMonitor setup,
        TimeProvider time,
        CancellationToken cancel)
    {
        if (workspaces.Find(workspace)?.Intercom is not { } settings)
            return Problems.NoWorkspace(workspace);
        if (!BearerSecret.Matches(request.Headers.Authorization, settings.ConnectorSecret))
        {
            deliveries.Refuse(settings.Name, IncomingKind.Connector);
            return Problems.WrongSecret("The header Authorization: Bearer SECRET is missing, or has another secret than ConnectorSecret.");
        }
        deliveries.Accept(settings.Name, IncomingKind.Connector);
        if (await RequestBody.ReadAsync(request, cancel) is not { } body)
            return Problems.TooLarge(RequestBody.Largest);
        return await ConnectorParser.Parse(body).Match<Task<IResult>>(
            message => TakeAsync(message, settings, conversations, drills, deliveries, setup, time, cancel),
            example => Task.FromResult<IResult>(TypedResults.Ok(ConnectorAnswer.Ignored(example.Why))),
            malformed => Task.FromResult<IResult>(Problems.Malformed(malformed.Why)));
    }

    /// <summary>Also where Claudia can do nothing for now the message is taken; but the workflow is told, so that it leaves a trace in the conversation.</summary>
    private static async Task<IResult> TakeAsync(
        ConnectorResult.Message message,
        WorkspaceSettings settings,
        IConversations conversations,
        ConnectorDrills drills,
        Deliveries deliveries,
        SetupMonitor setup,
        TimeProvider time,
        CancellationToken cancel)
    {
        if (message.AppId is { } appId && appId != settings.AppId)
            return Problems.OtherApp(appId);
        var key = new ConversationKey(settings.Name, message.ConversationId);
        if (drills.Use(key))
        {
            deliveries.Drill(key);
            return Problems.Unavailable("A drill: an operator has asked for this call to fail.");
        }
        var receipt = await conversations.DeliverAsync(key, new ConversationInput.Nudged(time.GetUtcNow(), Road.Connector, message.MessageId, message.Signal), cancel);
        deliveries.Take(key, IncomingKind.Connector);
        return setup.Of(settings.Name)?.FirstOrDefault(finding => finding.Silences) is { } broken
            ? Problems.Unavailable($"Claudia can do nothing for now. {broken.Text}")
            : TypedResults.Ok(ConnectorAnswer.Of(key.Id, receipt));
    }

    private static IResult Drill(string workspace, string id, Workspaces workspaces, ConnectorDrills drills)
    {
        if (workspaces.Find(workspace) is null)
            return Problems.NoWorkspace(workspace);
        if (!ConversationKey.IsId(id))
            return Problems.NoConversation(id);
        return drills.TryPlan(new(workspace, id)) ? TypedResults.NoContent() : Problems.Unavailable("Too many drills wait already.");
    }
}
