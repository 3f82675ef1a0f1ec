using System.Text.Encodings.Web;
using Claudia.Silo;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Claudia.Api;

/// <summary>What somebody sees who opens the address: in Development a page with links, for a browser.</summary>
internal static class Welcome
{
    private const string Text = """
        Claudia is running.

        /health/ready      whether she can do her work, and what stands in her way
        /openapi/v1.json   her API
        /api/...           conversations and transfers; needs an API key

        """;

    public static void MapWelcome(this IEndpointRouteBuilder app) => app.MapGet("/", Welcomed).ExcludeFromDescription();

    private static ContentHttpResult Welcomed(HttpRequest request, IHostEnvironment environment, Workspaces workspaces)
    {
        request.HttpContext.Response.Headers.Vary = "Accept";
        return environment.IsDevelopment() && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
            ? TypedResults.Content(Page($"{request.Scheme}://{request.Host}", workspaces), "text/html; charset=utf-8")
            : TypedResults.Text(Text);
    }

    private static string Page(string address, Workspaces workspaces) => $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Claudia</title></head>
        <body style="font-family: system-ui, sans-serif; line-height: 1.6; max-width: 46rem; margin: 2rem auto; padding: 0 1rem">
        <h1>Claudia is running</h1>
        <ul>
        {string.Concat(workspaces.All.Select(it => it.Intercom.BaseAddress).OfType<Uri>().Select(Simulator))}<li><a href="/health/ready">/health/ready</a>: whether she can do her work, and what stands in her way</li>
        <li><a href="/openapi/v1.json">/openapi/v1.json</a>: her API, as an OpenAPI document</li>
        <li>/api/conversations and /api/transfers need an API key, which a link can't send:
        <pre style="overflow: auto">curl -H 'Authorization: Bearer {(workspaces.Find(Demo.Workspace) is null ? "KEY" : Demo.ViewerKey)}' {Escaped(address)}/api/conversations</pre></li>
        </ul>
        </body>
        </html>
        """;

    private static string Simulator(Uri address) => $"<li><a href=\"{Escaped(address.AbsoluteUri)}\">The simulated Intercom</a>: write to her as a customer, and watch the inbox</li>\n";

    private static string Escaped(string text) => HtmlEncoder.Default.Encode(text);
}
