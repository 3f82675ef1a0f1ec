namespace Claudia.Simulator.Page;

/// <summary>The page at the root, from this assembly's own resources.</summary>
internal static class PageEndpoints
{
    private static readonly (string Path, string File, string Type)[] Files =
    [
        ("/", "simulator.html", "text/html; charset=utf-8"),
        ("/page/simulator.css", "simulator.css", "text/css; charset=utf-8"),
        ("/page/simulator.js", "simulator.js", "text/javascript; charset=utf-8"),
        ("/page/views.js", "views.js", "text/javascript; charset=utf-8"),
    ];

    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        foreach (var (path, file, type) in Files)
        {
            var bytes = Read(file);
            routes.MapGet(path, (HttpContext context) =>
            {
                context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; frame-ancestors 'none'";
                context.Response.Headers.XContentTypeOptions = "nosniff";
                return TypedResults.Bytes(bytes, type);
            });
        }

        routes.MapGet("/favicon.ico", () => TypedResults.NoContent());
    }

    public static bool Owns(PathString path) =>
        path == "/" || path.StartsWithSegments("/page", StringComparison.Ordinal) || path == "/favicon.ico";

    private static byte[] Read(string file)
    {
        using var stream = typeof(PageEndpoints).Assembly.GetManifestResourceStream($"Claudia.Simulator.Page.{file}")
            ?? throw new InvalidOperationException($"The page's {file} is not in the assembly.");
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
