using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using Claudia.Engine;
using Claudia.Rulebooks;
using Claudia.Silo;

namespace Claudia.Api;

/// <summary>What operators may have done. Each may be asked for again: what holds already is no error.</summary>
internal static class OperatorEndpoints
{
    public static void MapOperators(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/api/conversations/{workspace}/{id}").WithTags(Answering.Operators).RequireRole(ApiRole.Operator);
        group.MapPost("/transfer", TransferAsync).Answers<ConversationView>(400, 401, 403, 404, 409, 413, 415, 503).WithSummary("Transfers the conversation to a destination's team.");
        group.MapPost("/retry", RetryAsync).Answers<ConversationView>(401, 403, 404, 409, 503).WithSummary("Tries a refused or unresolved transfer again.");
        group.MapPost("/pause", PauseAsync).Answers<ConversationView>(401, 403, 404, 409, 503).WithSummary("Switches Claudia off in this conversation.");
        group.MapPost("/resume", ResumeAsync).Answers<ConversationView>(401, 403, 404, 409, 503).WithSummary("Ends a pause, or gives a conversation back that a teammate has only answered.");
    }

    private static async Task<IResult> TransferAsync(string workspace, string id, OperatorDesk desk, Workspaces workspaces, ClaimsPrincipal who, CancellationToken cancel, TransferRequest? request = null)
    {
        if (request?.Others?.Keys.FirstOrDefault() is { } other)
            return Problems.Malformed($"{Problems.Short(other)} is no member of this body. {Suggestion.Of(other, [TransferRequest.Known], "It takes")}");
        var destination = request?.Destination ?? Rules.DefaultDestination;
        // The name as the settings write it: lists are filtered by it.
        if (workspaces.For(workspace) is { } rules && !rules.Destinations.TryGetKey(destination, out destination))
            return Problems.Malformed($"destination must be one of {string.Join(", ", rules.Destinations.Keys)}.");
        return await desk.AskAsync(
            workspace, id, at => new ConversationInput.TransferAsked(at, By(who), destination), (_, after) => IsTransferred(after, destination), cancel);
    }

    private static Task<IResult> RetryAsync(string workspace, string id, OperatorDesk desk, ClaimsPrincipal who, CancellationToken cancel) => desk.AskAsync(
        workspace, id, at => new ConversationInput.RetryAsked(at, By(who)), (_, after) => after.Transfer is { NeedsAttention: false }, cancel);

    private static Task<IResult> PauseAsync(string workspace, string id, OperatorDesk desk, ClaimsPrincipal who, CancellationToken cancel) => desk.AskAsync(
        workspace, id, at => new ConversationInput.PauseAsked(at, By(who)), (_, after) => after.PausedBy is not null, cancel);

    /// <summary>A pause can end while a person has the conversation: then it is theirs, and no longer paused.</summary>
    private static Task<IResult> ResumeAsync(string workspace, string id, OperatorDesk desk, ClaimsPrincipal who, CancellationToken cancel) => desk.AskAsync(
        workspace, id, at => new ConversationInput.ResumeAsked(at, By(who)), (before, after) => after.PausedBy is null && (after.Hers || before.PausedBy is not null), cancel);

    private static bool IsTransferred(ConversationState state, string destination) =>
        state.Transfer is { Status: TransferStatus.Pending or TransferStatus.Confirmed } transfer
        && transfer.Episode == state.Episode
        && transfer.Destination == destination;

    private static string By(ClaimsPrincipal who) => who.Identity?.Name ?? "unknown";
}

/// <summary>Where to transfer to; without a destination, to Level 2.</summary>
internal sealed record TransferRequest(string? Destination)
{
    public const string Known = "destination";

    /// <summary>What it does not know: a slip in the name would send the conversation elsewhere.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; init; }
}
