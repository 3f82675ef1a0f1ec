using System.Security.Cryptography;
using System.Text;
using Claudia.Simulator.Shapes;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Rest;

/// <summary>What a call must pass before it does anything: the rate limit, the token, the version.</summary>
internal sealed class RestGate(SimulatedWorld world, RateWindow rate)
{
    /// <summary>Null lets the call in.</summary>
    public RestAnswer? Refuse(HttpContext context, RestCall call)
    {
        var stand = rate.Take();
        WriteRate(context.Response, stand.Limit, stand.Remaining, stand.Reset);
        if (!stand.Allowed)
            return TooMany(stand.Limit);
        if (!HasToken(context.Request))
            return RestAnswer.Error(401, "unauthorized", "Access Token Invalid");
        if (world.Token.Revoked)
            return RestAnswer.Error(401, "token_revoked", "Access token has been revoked");
        if (ApiVersion.Parse(context.Request.Headers["Intercom-Version"]) is not { } version)
            return RestAnswer.Error(400, "intercom_version_invalid", "The requested version could not be found");
        call.Version = version;
        return null;
    }

    public RestAnswer Throttle(HttpContext context, int resetSeconds)
    {
        var limit = world.Settings.RateLimit;
        WriteRate(context.Response, limit, 0, world.Time.GetUtcNow().ToUnixTimeSeconds() + resetSeconds);
        return TooMany(limit);
    }

    private static RestAnswer TooMany(int limit) =>
        RestAnswer.Error(429, "rate_limit_exceeded", $"More than {limit} requests received in 10 seconds");

    private static void WriteRate(HttpResponse response, int limit, int remaining, long reset)
    {
        response.Headers["X-RateLimit-Limit"] = limit.ToString(System.Globalization.CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-Remaining"] = remaining.ToString(System.Globalization.CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-Reset"] = reset.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private bool HasToken(HttpRequest request) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()),
        Encoding.UTF8.GetBytes("Bearer " + world.Settings.AccessToken));
}
