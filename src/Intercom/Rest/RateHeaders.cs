using System.Globalization;
using System.Net.Http.Headers;

namespace Claudia.Intercom;

/// <summary>What an answer says of the rate limit. Each may be absent.</summary>
internal sealed record RateHeaders(int? Limit, int? Remaining, DateTimeOffset? Reset)
{
    /// <summary>No answer makes us wait longer than this.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    public static RateHeaders Read(HttpResponseHeaders headers) => new(
        (int?)Number(headers, "X-RateLimit-Limit"),
        (int?)Number(headers, "X-RateLimit-Remaining"),
        Number(headers, "X-RateLimit-Reset") is { } reset ? DateTimeOffset.FromUnixTimeSeconds(reset) : null);

    /// <summary>When to come back: the later of what the two headers say, spread by up to a second, and at most a minute away. Null when neither is there.</summary>
    /// <param name="chance">0 to 1.</param>
    public static DateTimeOffset? RetryAt(HttpResponseHeaders headers, DateTimeOffset now, double chance)
    {
        var reset = Read(headers).Reset;
        var after = headers.RetryAfter switch
        {
            { Delta: { } delta } => now + delta,
            { Date: { } date } => date,
            _ => (DateTimeOffset?)null,
        };
        if (reset is null && after is null)
            return null;
        var latest = (reset ?? DateTimeOffset.MinValue) > (after ?? DateTimeOffset.MinValue) ? reset!.Value : after!.Value;
        var spread = (latest > now ? latest : now) + TimeSpan.FromSeconds(chance);
        return spread > now + LongestWait ? now + LongestWait : spread;
    }

    private static long? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values)
        && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
