namespace Claudia.Api;

/// <summary>Says in the API's document what a route is about, and what it answers.</summary>
internal static class Answering
{
    public const string Intercom = "Intercom";
    public const string Conversations = "Conversations";
    public const string Operators = "Operators";
    public const string Transfers = "Transfers";
    public const string Rules = "Rules";

    /// <param name="problems">The statuses with which a problem comes instead.</param>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder route, params ReadOnlySpan<int> problems) => route.Produces<T>().OrProblems(problems);

    /// <summary>As <see cref="Answers{T}"/>, where nothing but the status is answered.</summary>
    public static RouteHandlerBuilder Answers(this RouteHandlerBuilder route, int status, params ReadOnlySpan<int> problems) => route.Produces(status).OrProblems(problems);

    /// <param name="problems">The statuses with which a problem comes instead.</param>
    public static RouteHandlerBuilder OrProblems(this RouteHandlerBuilder route, params ReadOnlySpan<int> problems)
    {
        foreach (var status in problems)
            route.ProducesProblem(status);
        return route;
    }
}
