using System.Net;

namespace Claudia.Simulator.Control;

/// <summary>
/// Keeps the control API to this machine's own programs: it has no password, so neither another machine
/// nor a web page that the browser happens to show may drive it.
/// </summary>
internal static class ControlGate
{
    public static async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!IsLoopback(context.HttpContext) || request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site")
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        return await next(context);
    }

    private static bool IsLoopback(HttpContext context)
    {
        var host = context.Request.Host.Host.Trim('[', ']');
        return context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
            && (host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address)));
    }
}
