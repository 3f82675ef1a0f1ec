using Claudia.Engine;
using Claudia.Intercom;
using Claudia.Ports;
using Claudia.Silo;

namespace Claudia.Api;

/// <summary>Where Intercom's webhooks come in. Never answers 410 or 429: Intercom takes these for "stop sending".</summary>
internal static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder app)
    {
        const string path = "/webhooks/intercom/{workspace}";
        app.MapMethods(path, [HttpMethods.Head], Head)
            .WithTags(Answering.Intercom)
            .Answers(200, 404)
            .WithSummary("Intercom asks whether the address is there.");
        app.MapPost(path, PostAsync)
            .WithTags(Answering.Intercom)
            .From(Caller.Webhooks)
            .Reads("A notification of Intercom's.", """{"type":"notification_event","app_id":"abc123de","topic":"ping","data":{"item":{"type":"ping"}}}""")
            .Answers(200, 400, 401, 403, 404, 413, 503)
            .WithSummary("Takes a webhook: 200 means that what it shows is on disk.");
    }

    private static IResult Head(string workspace, Workspaces workspaces) =>
        workspaces.Find(workspace) is null ? Problems.NoWorkspace(workspace) : TypedResults.Ok();

    private static async Task<IResult> PostAsync(
        string workspace,
        HttpRequest request,
        Workspaces workspaces,
        IConversations conversations,
        Deliveries deliveries,
        TimeProvider time,
        CancellationToken cancel)
    {
        if (workspaces.Find(workspace)?.Intercom is not { } settings)
            return Problems.NoWorkspace(workspace);
        if (await RequestBody.ReadAsync(request, cancel) is not { } body)
            return Problems.TooLarge(RequestBody.Largest);
        if (!Signature.Matches(body.Span, request.Headers[Signature.Header], settings.ClientSecret))
        {
            deliveries.Refuse(settings.Name, IncomingKind.Webhook);
            return Problems.WrongSecret($"{Signature.Header} is missing, or is not this body's with the app's client secret.");
        }
        deliveries.Accept(settings.Name, IncomingKind.Webhook);
        var result = WebhookParser.Parse(body, settings.WebhookApiVersion);
        if (result.AppId is { } appId && appId != settings.AppId)
            return Problems.OtherApp(appId);
        return await result.Match<Task<IResult>>(
            relevant => TakeAsync(relevant, settings, conversations, deliveries, time, cancel),
            ignored => Task.FromResult<IResult>(TypedResults.Ok()),
            malformed => Task.FromResult<IResult>(Problems.Malformed(malformed.Why)));
    }

    /// <summary>An app that several workspaces have installed sends all to one address: what does not say whose it is, is nobody's.</summary>
    private static async Task<IResult> TakeAsync(
        WebhookResult.Relevant shown,
        WorkspaceSettings settings,
        IConversations conversations,
        Deliveries deliveries,
        TimeProvider time,
        CancellationToken cancel)
    {
        if (shown.AppId is null)
            return Problems.Malformed("The notification has no app_id.");
        var input = new ConversationInput.Observed(time.GetUtcNow(), Road.Webhook, shown.Snapshot);
        var key = new ConversationKey(settings.Name, shown.ConversationId);
        await conversations.DeliverAsync(key, input, cancel);
        deliveries.Take(key, IncomingKind.Webhook);
        return TypedResults.Ok();
    }
}
