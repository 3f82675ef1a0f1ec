using Claudia.Engine;
using Claudia.Grains;

namespace Claudia.Api;

/// <summary>Looking at transfers over all conversations: for the audit, and for what needs an operator.</summary>
internal static class TransferEndpoints
{
    public static void MapTransfers(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/transfers", ListAsync)
            .WithTags(Answering.Transfers)
            .RequireRole(ApiRole.Viewer)
            .Answers<Page<TransferSummary>>(400, 401, 503)
            .WithSummary("Transfers with their reasons, the most recently decided first.");

    private static async Task<IResult> ListAsync(
        IJournalQueries queries, CancellationToken cancel, string? workspace = null, string? status = null, string? destination = null, DateTimeOffset? decidedSince = null, string? cursor = null, int limit = Paging.DefaultLimit)
    {
        if (status is not null && Choice.Parse<TransferStatus>(status) is null)
            return Problems.Malformed($"status must be one of {Choice.Of<TransferStatus>()}.");
        var filter = new TransferFilter(workspace, null, Choice.Parse<TransferStatus>(status), destination, decidedSince);
        return await Paging.PageAsync(limit, () => queries.TransfersAsync(filter, cursor, limit, cancel));
    }
}
