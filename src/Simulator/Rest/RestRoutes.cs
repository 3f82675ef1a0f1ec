using Claudia.Simulator.Client;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Rest;

/// <summary>The REST paths that this workspace answers; every other path is a 404.</summary>
internal static class RestRoutes
{
    public static void MapRest(this IEndpointRouteBuilder routes, SimulatedWorld world)
    {
        void On(string method, string pattern, Func<RestCall, Change, RestAnswer> handle) =>
            routes.MapMethods(pattern, [method], context =>
            {
                var call = RestCall.Of(context);
                call.Answer = world.Change(Via.Rest, change => handle(call, change));
                return Task.CompletedTask;
            });

        On("GET", "/me", PeopleCalls.Me);
        On("GET", "/admins", PeopleCalls.Admins);
        On("GET", "/admins/{id}", PeopleCalls.Admin);
        On("GET", "/teams", PeopleCalls.Teams);
        On("GET", "/teams/{id}", PeopleCalls.Team);
        On("GET", "/tags", TagCalls.List);
        On("POST", "/tags", TagCalls.Create);

        On("POST", "/conversations", ConversationCalls.Create);
        On("POST", "/conversations/search", SearchCalls.Conversations);
        On("GET", "/conversations/{id}", ConversationCalls.Get);
        On("PUT", "/conversations/{id}", ConversationCalls.Update);
        On("POST", "/conversations/{id}/reply", ReplyCalls.ToConversation);
        On("POST", "/conversations/{id}/parts", ManageCalls.Manage);
        On("POST", "/conversations/{id}/convert", TicketCalls.Convert);
        On("POST", "/conversations/{id}/tags", TagCalls.TagConversation);
        On("DELETE", "/conversations/{id}/tags/{tag}", TagCalls.UntagConversation);

        On("POST", "/tickets", TicketCalls.Create);
        On("POST", "/tickets/search", SearchCalls.Tickets);
        On("GET", "/tickets/{id}", TicketCalls.Get);
        On("PUT", "/tickets/{id}", TicketUpdates.Update);
        On("POST", "/tickets/{id}/reply", ReplyCalls.ToTicket);
        On("POST", "/tickets/{id}/tags", TagCalls.TagTicket);
        On("DELETE", "/tickets/{id}/tags/{tag}", TagCalls.UntagTicket);
    }
}
