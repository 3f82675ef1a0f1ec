namespace Claudia.Silo;

/// <summary>For whoever watches the process: is it alive, and can it do its work?</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Ok(new HealthReport(Health.Ready, []))).WithTags(nameof(Health)).WithSummary("The process answers.");
        app.MapGet("/health/ready", ReadyAsync)
            .WithTags(nameof(Health))
            .Produces<HealthReport>()
            .Produces<HealthReport>(StatusCodes.Status503ServiceUnavailable)
            .WithSummary("The journal can be read, and at least one workspace is set up right. What does not fit is named.");
    }

    private static async Task<IResult> ReadyAsync(Readiness readiness, CancellationToken cancel)
    {
        var report = await readiness.CheckAsync(cancel);
        return TypedResults.Json(report, statusCode: report.Status == Health.Unready ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }
}
