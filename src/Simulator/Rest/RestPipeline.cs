using System.Text.Json;
using Claudia.Simulator.Client;
using Claudia.Simulator.Faults;
using Claudia.Simulator.Hosting;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Rest;

/// <summary>
/// Every REST call's way: its body, the fault that strikes it, the gate, its effect, its answer. The effect
/// does not care whether the caller still listens: that is how a request that was given up can still count.
/// </summary>
internal sealed class RestPipeline(SimulatedWorld world, RestGate gate, FaultRules faults, Activity activity)
{
    private const int MostBodyBytes = 8 * 1024 * 1024;
    private static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(1);
    private static readonly JsonElement Empty = JsonDocument.Parse("{}").RootElement.Clone();

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (world.Away)
        {
            context.Abort();
            return;
        }

        var body = await ReadAsync(context.Request);
        var call = new RestCall(context, body ?? RestBody.None);
        context.Features.Set(call);
        activity.Begin(Work.Call);
        try
        {
            if (body is null)
                await AnswerAsync(context, RestAnswer.Invalid("The request body must be valid JSON"));
            else
                await MeetFaultAsync(context, call, next);
        }
        finally
        {
            activity.End(Work.Call);
        }
    }

    private async Task MeetFaultAsync(HttpContext context, RestCall call, RequestDelegate next)
    {
        var path = context.Request.Path.Value ?? "/";
        var kind = CallKinds.Of(context.Request.Method, path, call.Body);
        var strike = faults.Meet(new CallSight(context.Request.Method, path, kind));
        if (strike is null)
        {
            await AnswerAsync(context, await EffectAsync(context, call, next));
            return;
        }

        world.Changed.Beat();
        var answer = await StrikeAsync(context, call, next, strike);
        if (answer is null)
            context.Abort();
        else
            await AnswerAsync(context, answer);
    }

    /// <summary>The answer under that fault; null breaks the connection.</summary>
    private async Task<RestAnswer?> StrikeAsync(HttpContext context, RestCall call, RequestDelegate next, Strike strike)
    {
        var rule = strike.Rule;
        switch (rule.Action)
        {
            case FaultAction.DropRequest:
                return null;
            case FaultAction.StatusBeforeEffect:
                return Failure(rule.Status);
            case FaultAction.TooManyRequests:
                return gate.Throttle(context, rule.ResetSeconds);
            case FaultAction.DelayBeforeEffect:
                await Task.Delay(TimeSpan.FromMilliseconds(rule.DelayMs), world.Time, CancellationToken.None);
                break;
            case FaultAction.HoldBeforeEffect:
                await Task.WhenAny(strike.Released, Task.Delay(LongestHold, world.Time, CancellationToken.None));
                break;
            case FaultAction.StaleRead:
                call.Stale = true;
                break;
            case FaultAction.DropAnswer or FaultAction.DelayAfterEffect or FaultAction.StatusAfterEffect:
                break;
        }

        var answer = await EffectAsync(context, call, next);
        if (rule.Action == FaultAction.DelayAfterEffect)
            await Task.Delay(TimeSpan.FromMilliseconds(rule.DelayMs), world.Time, CancellationToken.None);
        return rule.Action switch
        {
            FaultAction.DropAnswer => null,
            FaultAction.StatusAfterEffect => Failure(rule.Status),
            _ => answer,
        };
    }

    private async Task<RestAnswer> EffectAsync(HttpContext context, RestCall call, RequestDelegate next)
    {
        if (gate.Refuse(context, call) is { } refused)
            return refused;
        await next(context);
        return call.Answer ?? RestAnswer.NotFound();
    }

    private async Task AnswerAsync(HttpContext context, RestAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(
            answer.WithRequestId(world.Ids.NextUuid()).Body.ToJsonString(), CancellationToken.None);
    }

    private static RestAnswer Failure(int status) => status switch
    {
        408 => RestAnswer.Error(status, "request_timeout", "The server timed out while processing the request"),
        503 => RestAnswer.Error(status, "service_unavailable", "Sorry, the API service is temporarily unavailable"),
        < 500 => RestAnswer.Error(status, "client_error", "A fault of the simulator"),
        _ => RestAnswer.Error(status, "server_error", "An error occurred on the server"),
    };

    /// <summary>Null when the body is not a JSON object, or too long.</summary>
    private static async Task<RestBody?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > MostBodyBytes)
            return null;
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer);
        if (buffer.Length == 0)
            return new RestBody(Empty);
        try
        {
            using var document = JsonDocument.Parse(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
            return document.RootElement.ValueKind == JsonValueKind.Object ? new RestBody(document.RootElement.Clone()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
