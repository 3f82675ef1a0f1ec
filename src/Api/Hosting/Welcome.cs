namespace Claudia.Api;

/// <summary>What somebody sees who opens the address in a browser.</summary>
internal static class Welcome
{
    private const string Text = """
        Claudia is running.

        /health/ready      whether she can do her work, and what stands in her way
        /openapi/v1.json   her API
        /api/...           conversations and transfers; needs an API key

        """;

    public static void MapWelcome(this IEndpointRouteBuilder app) => app.MapGet("/", () => TypedResults.Text(Text)).ExcludeFromDescription();
}
