namespace Claudia.Api;

/// <summary>A list with a parameter of another name would be longer than was asked for, without a word.</summary>
internal static class KnownParameters
{
    /// <summary>Refuses what the route's handler does not take from the query: each of those has a default.</summary>
    public static RouteHandlerBuilder TakesNoOthers(this RouteHandlerBuilder route) => route.AddEndpointFilterFactory((handler, next) =>
    {
        string[] known = [.. handler.MethodInfo.GetParameters().Where(parameter => parameter.HasDefaultValue).Select(parameter => parameter.Name!)];
        return call => Other(call.HttpContext.Request.Query, known) is { } other
            ? ValueTask.FromResult<object?>(Problems.Malformed($"{Problems.Short(other)} is no parameter of this list. It takes {string.Join(", ", known)}."))
            : next(call);
    });

    private static string? Other(IQueryCollection query, string[] known) =>
        query.Keys.FirstOrDefault(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase));
}
