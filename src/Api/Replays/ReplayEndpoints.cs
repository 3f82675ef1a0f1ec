using System.ComponentModel;
using System.Security.Claims;
using System.Text;
using Claudia.Rulebooks;
using Claudia.Silo;

namespace Claudia.Api;

/// <summary>The rules in force, and what other rules would have done with the past.</summary>
internal static class ReplayEndpoints
{
    public static void MapReplays(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/api/workspaces/{workspace}").WithTags(Answering.Rules);
        group.MapGet("/rules", Rules).RequireRole(ApiRole.Viewer).Answers<RulesView>(401, 404).WithSummary("The rules in force, in the order in which they are asked, and what is wrong with the file as it stands.");
        group.MapPost("/replays", StartAsync)
            .TakesNoOthers()
            .RequireRole(ApiRole.Operator)
            .Accepts<string>("application/yaml", "application/x-yaml", "text/yaml", "text/plain")
            .Produces<ReplayView>(StatusCodes.Status202Accepted)
            .OrProblems(400, 401, 403, 404, 409, 413, 415)
            .WithSummary("Replays the workspace's past conversations by the rules file in the body, in the background. One replay runs at a time.");
        group.MapGet("/replays/{id}", Find).RequireRole(ApiRole.Viewer).Answers<ReplayView>(401, 404).WithSummary("A replay's progress, and its report when it is done.");
        group.MapDelete("/replays/{id}", Stop).RequireRole(ApiRole.Operator).Answers<ReplayView>(401, 403, 404).WithSummary("Stops a replay.");
    }

    private static IResult Rules(string workspace, Workspaces workspaces) =>
        workspaces.RulesOf(workspace) is { } rules ? TypedResults.Ok(RulesView.Of(rules)) : Problems.NoWorkspace(workspace);

    private static async Task<IResult> StartAsync(
        string workspace, HttpRequest request, Workspaces workspaces, ReplayJobs jobs, ClaimsPrincipal who, CancellationToken cancel, [Description("Only conversations that changed since this time.")] DateTimeOffset? since = null)
    {
        if (workspaces.For(workspace) is not { } rules)
            return Problems.NoWorkspace(workspace);
        if (await RequestBody.ReadAsync(request, cancel) is not { } body)
            return Problems.TooLarge(RequestBody.Largest);
        var (book, findings) = RulebookReader.Read(Encoding.UTF8.GetString(body.Span), [.. rules.Destinations.Keys]);
        if (book is null)
            return Problems.Malformed(string.Join('\n', findings));
        return jobs.Start(workspace, book, since, who.Identity?.Name ?? "unknown") is { View: { } view }
            ? TypedResults.Accepted($"/api/workspaces/{workspace}/replays/{view.Id}", view)
            : Problems.Conflict("Another replay runs: wait for its end, or stop it.");
    }

    private static IResult Find(string workspace, string id, ReplayJobs jobs) =>
        jobs.Find(workspace, id) is { } job ? TypedResults.Ok(job.View) : Problems.NoReplay(id);

    private static IResult Stop(string workspace, string id, ReplayJobs jobs)
    {
        if (jobs.Find(workspace, id) is not { } job)
            return Problems.NoReplay(id);
        if (job.IsRunning)
            job.Stop();
        return TypedResults.Ok(job.View);
    }
}
