using Claudia.Simulator.Client;
using Claudia.Simulator.Webhooks;
using Claudia.Simulator.World;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Claudia.Simulator.Control;

/// <summary>Changing the workspace itself: its addresses and secrets, its teams, its token, and whether it is there.</summary>
internal static class SwitchEndpoints
{
    public static void MapSwitches(this IEndpointRouteBuilder control)
    {
        control.MapGet("/configuration", Show);
        control.MapPost("/configure", Configure);
        control.MapPost("/token", ChangeToken);
        control.MapPost("/away", ChangeAway);
        control.MapPost("/teams", PutTeam);
        control.MapDelete("/teams/{id}", DeleteTeam);
        control.MapPost("/ping", Ping);
    }

    private static SimulatorConfiguration Show(SimulatedWorld world, WebhookSender webhooks) => new()
    {
        WebhookUrl = world.Settings.WebhookUrl,
        ConnectorUrl = world.Settings.ConnectorUrl,
        ClaudiaUrl = world.Settings.ClaudiaUrl,
        WebhooksOn = world.Settings.WebhooksOn,
        WorkflowOn = world.Settings.WorkflowOn,
        AssignNewConversations = world.Settings.AssignNewConversations,
        OlderPayloads = world.Settings.OlderPayloads,
        RateLimit = world.Settings.RateLimit,
        SubscriptionOff = webhooks.SubscriptionOff,
    };

    private static IResult Configure(Reconfiguration wanted, SimulatedWorld world, WebhookSender webhooks)
    {
        if (!IsHttp(wanted.WebhookUrl) || !IsHttp(wanted.ConnectorUrl))
            return Refusals.Bad("an address must begin with http:// or https://");
        if (wanted is { RateLimit: < 0 } or { RetryDelayMs: < 0 } or { WebhookTimeoutMs: < 1 } or { ConnectorTimeoutMs: < 1 })
            return Refusals.Bad("a number is out of its range");
        world.Configure(now => now with
        {
            WebhookUrl = wanted.WebhookUrl ?? now.WebhookUrl,
            ConnectorUrl = wanted.ConnectorUrl ?? now.ConnectorUrl,
            AccessToken = wanted.AccessToken ?? now.AccessToken,
            ClientSecret = wanted.ClientSecret ?? now.ClientSecret,
            ConnectorSecret = wanted.ConnectorSecret ?? now.ConnectorSecret,
            WebhooksOn = wanted.WebhooksOn ?? now.WebhooksOn,
            WorkflowOn = wanted.WorkflowOn ?? now.WorkflowOn,
            AssignNewConversations = wanted.AssignNewConversations ?? now.AssignNewConversations,
            OlderPayloads = wanted.OlderPayloads ?? now.OlderPayloads,
            RateLimit = wanted.RateLimit ?? now.RateLimit,
            RetryDelay = Milliseconds(wanted.RetryDelayMs) ?? now.RetryDelay,
            WebhookTimeout = Milliseconds(wanted.WebhookTimeoutMs) ?? now.WebhookTimeout,
            ConnectorTimeout = Milliseconds(wanted.ConnectorTimeoutMs) ?? now.ConnectorTimeout,
        });
        webhooks.SubscriptionOff = false;
        return TypedResults.Ok(Show(world, webhooks));
    }

    private static IResult ChangeToken(TokenChange wanted, SimulatedWorld world) =>
        world.Change<IResult>(Via.Teammate, change =>
        {
            if (wanted.AdminId is { } id && !world.Admins.ContainsKey(id))
                return Refusals.Bad("no such admin");
            world.Token = new Token(wanted.AdminId ?? world.Token.AdminId, wanted.Revoked ?? world.Token.Revoked);
            return TypedResults.NoContent();
        });

    private static NoContent ChangeAway(AwayChange wanted, SimulatedWorld world) =>
        world.Change(Via.Teammate, change =>
        {
            world.Away = wanted.Away;
            return TypedResults.NoContent();
        });

    private static IResult PutTeam(TeamChange wanted, SimulatedWorld world) =>
        world.Change<IResult>(Via.Teammate, change =>
        {
            if (!long.TryParse(wanted.Id, out var number) || number <= 0 || world.Admins.ContainsKey(wanted.Id))
                return Refusals.Bad("a team's id is a number that is no admin's");
            if (wanted.DistributionMethod is not (null or "round_robin") || !wanted.AdminIds.All(world.Admins.ContainsKey))
                return Refusals.Bad("no such admin, or no such distribution (round_robin is one)");
            world.Teams[wanted.Id] = new Team(wanted.Id, wanted.Name, [.. wanted.AdminIds], wanted.DistributionMethod);
            return TypedResults.NoContent();
        });

    private static IResult DeleteTeam(string id, SimulatedWorld world) =>
        world.Change<IResult>(Via.Teammate, change => world.Teams.Remove(id)
            ? TypedResults.NoContent()
            : Refusals.NotFound("no such team"));

    private static NoContent Ping(WebhookSender webhooks)
    {
        webhooks.Ping();
        return TypedResults.NoContent();
    }

    private static bool IsHttp(Uri? url) => url is null || (url.IsAbsoluteUri && url.Scheme is "http" or "https");

    private static TimeSpan? Milliseconds(int? value) => value is { } some ? TimeSpan.FromMilliseconds(some) : null;
}
