using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Claudia.Engine;
using Claudia.Ports;
using Claudia.Silo;

namespace Claudia.Api;

/// <summary>Looking at transfers over all conversations: for the audit, and for what needs an operator.</summary>
internal static class TransferEndpoints
{
    public static void MapTransfers(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/transfers", ListAsync)
            .TakesNoOthers()
            .WithTags(Answering.Transfers)
            .RequireRole(ApiRole.Viewer)
            .Answers<Page<TransferSummary>>(400, 401, 503)
            .WithSummary("Transfers with their reasons, the most recently decided first.");

    private static async Task<IResult> ListAsync(
        IJournalQueries queries,
        Workspaces workspaces,
        CancellationToken cancel,
        [Description(Paging.OfWorkspace)] string? workspace = null,
        [Description("Only those that stand there."), ChoiceOf<TransferStatus>] string? status = null,
        [Description("Only those to this destination, by its name in the settings.")] string? destination = null,
        [Description("Only those decided since this time.")] DateTimeOffset? decidedSince = null,
        [Description(Paging.After)] string? cursor = null,
        [Description(Paging.AtMost), Range(1, Paging.MostLimit)] int limit = Paging.DefaultLimit)
    {
        if (workspaces.Objection(workspace) is { } unknown)
            return unknown;
        if (status is not null && Choice.Parse<TransferStatus>(status) is null)
            return Problems.Malformed($"status must be one of {Choice.Of<TransferStatus>()}.");
        if (destination?.Any(char.IsControl) == true)
            return Problems.Malformed("destination must be the name of a destination.");
        var filter = new TransferFilter(workspace, null, Choice.Parse<TransferStatus>(status), destination, decidedSince);
        return await Paging.PageAsync(limit, () => queries.TransfersAsync(filter, cursor, limit, cancel));
    }
}
