using Claudia.Engine;
using Claudia.Silo;

namespace Claudia.Api;

/// <summary>Shows which deliveries of a conversation came in, so that a rehearsal can see whether Intercom's secrets fit.</summary>
internal static class DeliveryEndpoints
{
    public static void MapDeliveries(this IEndpointRouteBuilder app) => app.MapGet("/api/conversations/{workspace}/{id}/deliveries", Of)
        .WithTags(Answering.Conversations)
        .RequireRole(ApiRole.Viewer)
        .Answers<DeliveriesView>(401, 404)
        .WithSummary("The webhooks and connector calls of one conversation that this process has accepted since its start.");

    private static IResult Of(string workspace, string id, Workspaces workspaces, Deliveries deliveries)
    {
        if (workspaces.Find(workspace) is null)
            return Problems.NoWorkspace(workspace);
        return ConversationKey.IsId(id) ? TypedResults.Ok(deliveries.Of(new(workspace, id))) : Problems.NoConversation(id);
    }
}
