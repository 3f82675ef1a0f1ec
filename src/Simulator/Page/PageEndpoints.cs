namespace Claudia.Simulator.Page;

/// <summary>The page at the root, from this assembly's own resources: each lies under its path.</summary>
internal static class PageEndpoints
{
    private const string Folder = "page/";
    private const string Policy = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        Serve(routes, "/", Folder + "simulator.html");
        foreach (var name in typeof(PageEndpoints).Assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(Folder, StringComparison.Ordinal))
                Serve(routes, "/" + name, name);
        }

        routes.MapGet("/favicon.ico", () => TypedResults.NoContent());
    }

    public static bool Owns(PathString path) =>
        path == "/" || path.StartsWithSegments("/page", StringComparison.Ordinal) || path == "/favicon.ico";

    private static void Serve(IEndpointRouteBuilder routes, string path, string name)
    {
        var bytes = Read(name);
        var type = Types[Path.GetExtension(name)];
        routes.MapGet(path, (HttpContext context) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            // The next start may bring another version of it.
            headers.CacheControl = "no-cache";
            return TypedResults.Bytes(bytes, type);
        });
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(PageEndpoints).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The page's {name} is not in the assembly.");
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
