namespace Claudia.Silo;

/// <summary>For load balancers and monitoring: is the process alive, and can it take messages?</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Ok(new HealthReport(Health.Ready, []))).WithTags(nameof(Health)).WithSummary("The process answers.");
        app.MapGet("/health/ready", ReadyAsync)
            .WithTags(nameof(Health))
            .Produces<HealthReport>()
            .Produces<HealthReport>(StatusCodes.Status503ServiceUnavailable)
            .WithSummary("200: the process takes messages; the status is ready or degraded. 503: it can't. The checks name what is wrong.");
    }

    private static async Task<IResult> ReadyAsync(Readiness readiness, CancellationToken cancel)
    {
        var report = await readiness.CheckAsync(cancel);
        return TypedResults.Json(report, statusCode: report.Status == Health.Unready ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }
}
