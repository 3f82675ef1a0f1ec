using Claudia.Simulator.World;

namespace Claudia.Simulator.Control;

/// <summary>What requests that wait for a change need from all the others, and from the host.</summary>
internal static class LongPolls
{
    /// <summary>Breaks off what waits when the host stops: an open page would hold the shutdown up for as long as it waits.</summary>
    public static RequestDelegate BreakOff(RequestDelegate next, CancellationToken stopping) => async context =>
    {
        await using var ended = stopping.UnsafeRegister(static waiting => ((HttpContext)waiting!).Abort(), context);
        await next(context);
    };

    /// <summary>Wakes whoever waits after each request that may have changed something the ledger does not tell of.</summary>
    public static async ValueTask<object?> WakeAsync(
        Pulse changed, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        if (!HttpMethods.IsGet(context.HttpContext.Request.Method))
            changed.Beat();
        return result;
    }
}
