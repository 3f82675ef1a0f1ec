using System.Text.RegularExpressions;
using Claudia.Simulator.Client;
using Claudia.Simulator.Faults;
using Claudia.Simulator.Webhooks;
using Claudia.Simulator.World;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Claudia.Simulator.Control;

/// <summary>What goes wrong on purpose: with REST calls, with notifications, and with the workspace itself.</summary>
internal static class FaultEndpoints
{
    private const int MostHeld = 1_000;
    private const int LongestDelayMs = 600_000;
    private const int LongestWaitMs = 30_000;
    private const int LongestPattern = 500;

    public static void MapFaults(this IEndpointRouteBuilder control)
    {
        control.MapGet("/faults", (FaultRules faults) => faults.All);
        control.MapPost("/faults", Add);
        control.MapDelete("/faults", Clear);
        control.MapGet("/faults/{id:int}", StruckAsync);
        control.MapDelete("/faults/{id:int}", (int id, FaultRules faults) => Done(faults.Remove(id)));
        control.MapPost("/faults/{id:int}/release", (int id, FaultRules faults) => Done(faults.Release(id)));
        control.MapGet("/webhook-faults", (SimulatedWorld world, WebhookSender webhooks) =>
            world.Change(Via.Teammate, change => webhooks.Faults.All));
        control.MapPost("/webhook-faults", AddToWebhooks);
    }

    private static IResult Add(FaultRule rule, FaultRules faults)
    {
        if (rule is not { Count: >= 0, After: >= 0, DelayMs: >= 0 and <= LongestDelayMs, Status: >= 400 and <= 599, ResetSeconds: >= 0 })
            return Refusals.Bad("a number is out of its range (status 400 to 599, delay up to 600000 ms)");
        if (!IsPattern(rule.Path))
            return Refusals.Bad("the path is not a regular expression");
        return faults.Add(rule) is { } added ? TypedResults.Ok(added) : Refusals.Bad("too many faults");
    }

    private static async Task<IResult> StruckAsync(
        int id, FaultRules faults, CancellationToken gone, int struck = 0, int wait_ms = 0)
    {
        var bound = TimeSpan.FromMilliseconds(Math.Clamp(wait_ms, 0, LongestWaitMs));
        return await faults.StruckAsync(id, struck, bound, gone) is { } state ? TypedResults.Ok(state) : Done(false);
    }

    private static NoContent Clear(FaultRules faults, SimulatedWorld world, WebhookSender webhooks)
    {
        faults.Clear();
        return world.Change(Via.Teammate, change =>
        {
            webhooks.ClearFaults();
            return TypedResults.NoContent();
        });
    }

    private static IResult AddToWebhooks(WebhookFault fault, SimulatedWorld world, WebhookSender webhooks)
    {
        if (fault.Count is < 1 or > MostHeld)
            return Refusals.Bad("count is 1 to 1000");
        return world.Change(Via.Teammate, change =>
        {
            webhooks.Faults.Add(fault);
            return TypedResults.NoContent();
        });
    }

    private static IResult Done(bool found) =>
        found ? TypedResults.NoContent() : Refusals.NotFound("no such fault");

    private static bool IsPattern(string? pattern)
    {
        if (pattern is null)
            return true;
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100));
            return pattern.Length <= LongestPattern;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
