using Claudia.Engine;
using Claudia.Intercom;
using Claudia.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Claudia.Silo.Tests;

/// <summary>Takes the simulated Intercom's webhooks over HTTP, and hands over what they show, as Claudia's endpoint does.</summary>
internal sealed class WebhookDoor(WebApplication app, IConversations conversations) : IAsyncDisposable
{
    public Uri Address => new(app.Urls.First());

    public static async Task<WebhookDoor> OpenAsync(IConversations conversations)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var door = new WebhookDoor(app, conversations);
        app.Run(door.TakeAsync);
        await app.StartAsync();
        return door;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        context.Response.StatusCode = await WebhookParser.Parse(body.ToArray()).Match(
            DeliverAsync,
            ignored => Task.FromResult(StatusCodes.Status200OK),
            malformed => Task.FromResult(StatusCodes.Status400BadRequest));
    }

    /// <summary>What is refused is sent again: Intercom's simulator does so after 503.</summary>
    private async Task<int> DeliverAsync(WebhookResult.Relevant shown)
    {
        try
        {
            await conversations.DeliverAsync(
                ClusterWorld.KeyOf(shown.ConversationId), new ConversationInput.Observed(TimeProvider.System.GetUtcNow(), Road.Webhook, shown.Snapshot), CancellationToken.None);
            return StatusCodes.Status200OK;
        }
        catch (Exception e) when (e is JournalException or ConversationBusyException)
        {
            return StatusCodes.Status503ServiceUnavailable;
        }
    }
}
