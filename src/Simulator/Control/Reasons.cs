using System.Text.Json;
using System.Text.RegularExpressions;

namespace Claudia.Simulator.Control;

/// <summary>Gives a reason to what the framework refuses without one.</summary>
internal static partial class Reasons
{
    public static RequestDelegate Give(RequestDelegate next) => async context =>
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
                await Refusals.Of(context.Response.StatusCode, Of(context.Response.StatusCode)).ExecuteAsync(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await Refusals.Of(bad.StatusCode, bad.InnerException is JsonException json ? Of(json) : bad.Message).ExecuteAsync(context);
        }
    };

    private static string Of(int status) => status switch
    {
        StatusCodes.Status403Forbidden => "only programs and pages of this machine may drive the simulator",
        StatusCodes.Status404NotFound => "there is no such address",
        StatusCodes.Status405MethodNotAllowed => "this address does not take that method",
        StatusCodes.Status415UnsupportedMediaType => "the body must be JSON, and say so: Content-Type: application/json",
        _ => "the simulator can't do that",
    };

    /// <summary>The framework names what is missing in its words only.</summary>
    private static string Of(JsonException json)
    {
        if (Missing().Match(json.Message) is { Success: true } missing)
            return $"the body lacks {missing.Groups[1].Value.Replace("'", "", StringComparison.Ordinal)}";
        return json.Path is null or "$" ? "the body is not the JSON that this address takes" : $"the body's {json.Path[2..]} can't be that";
    }

    [GeneratedRegex(@"missing required properties including: (.+?)\.?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Missing();
}
