using System.Security.Claims;
using Claudia.Engine;
using Claudia.Grains;

namespace Claudia.Api;

/// <summary>What operators may have done. Each may be asked for again: what holds already is no error.</summary>
internal static class OperatorEndpoints
{
    public static void MapOperators(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/api/conversations/{workspace}/{id}").RequireRole(ApiRole.Operator);
        group.MapPost("/transfer", TransferAsync).Produces<ConversationView>().WithSummary("Transfers the conversation to a destination's team.");
        group.MapPost("/retry", RetryAsync).Produces<ConversationView>().WithSummary("Tries a refused or unresolved transfer again.");
        group.MapPost("/pause", PauseAsync).Produces<ConversationView>().WithSummary("Switches Claudia off in this conversation.");
        group.MapPost("/resume", ResumeAsync).Produces<ConversationView>().WithSummary("Ends a pause, or gives a conversation back that a teammate has only answered.");
    }

    private static async Task<IResult> TransferAsync(string workspace, string id, OperatorDesk desk, Workspaces workspaces, ClaimsPrincipal who, CancellationToken cancel, TransferRequest? request = null)
    {
        if (request?.Destination is { } destination && workspaces.For(workspace) is { } rules && !rules.Destinations.ContainsKey(destination))
            return Problems.Malformed($"destination must be one of {string.Join(", ", rules.Destinations.Keys)}.");
        return await desk.AskAsync(
            workspace,
            id,
            at => new ConversationInput.TransferAsked(at, By(who), request?.Destination),
            state => state.Transfer is { NeedsAttention: false } transfer && transfer.Episode == state.Episode,
            cancel);
    }

    private static Task<IResult> RetryAsync(string workspace, string id, OperatorDesk desk, ClaimsPrincipal who, CancellationToken cancel) => desk.AskAsync(
        workspace, id, at => new ConversationInput.RetryAsked(at, By(who)), state => state.Transfer is { NeedsAttention: false }, cancel);

    private static Task<IResult> PauseAsync(string workspace, string id, OperatorDesk desk, ClaimsPrincipal who, CancellationToken cancel) => desk.AskAsync(
        workspace, id, at => new ConversationInput.PauseAsked(at, By(who)), state => state.PausedBy is not null, cancel);

    private static Task<IResult> ResumeAsync(string workspace, string id, OperatorDesk desk, ClaimsPrincipal who, CancellationToken cancel) => desk.AskAsync(
        workspace, id, at => new ConversationInput.ResumeAsked(at, By(who)), state => state is { PausedBy: null, Hers: true }, cancel);

    private static string By(ClaimsPrincipal who) => who.Identity?.Name ?? "unknown";
}

/// <summary>Where to transfer to; without a destination, to Level 2.</summary>
internal sealed record TransferRequest(string? Destination);
