using Microsoft.AspNetCore.Http.HttpResults;

namespace Claudia.Api;

/// <summary>What is answered instead, as problem+json (RFC 9457). The titles are for programs, the details for people.</summary>
internal static class Problems
{
    public static ProblemHttpResult NoWorkspace(string name) => Of(StatusCodes.Status404NotFound, "Unknown workspace", $"No workspace {Short(name)} is configured.");

    public static ProblemHttpResult NoConversation(string id) => Of(StatusCodes.Status404NotFound, "Unknown conversation", $"Conversation {Short(id)} was never Claudia's.");

    public static ProblemHttpResult NoReplay(string id) => Of(StatusCodes.Status404NotFound, "Unknown replay", $"There is no replay {Short(id)}: this process has forgotten it, or never ran it.");

    public static ProblemHttpResult TooLarge(int largest) => Of(StatusCodes.Status413PayloadTooLarge, "Body too large", $"At most {largest} bytes are read.");

    public static ProblemHttpResult WrongSecret(string detail) => Of(StatusCodes.Status401Unauthorized, "Not authenticated", detail);

    public static ProblemHttpResult NotAllowed() => Of(StatusCodes.Status403Forbidden, "Not allowed", "This key may look, but not act: that takes an operator's.");

    public static ProblemHttpResult OtherApp(string appId) => Of(StatusCodes.Status403Forbidden, "Other workspace", $"This address is not for workspace {Short(appId)} of Intercom's.");

    public static ProblemHttpResult Malformed(string detail) => Of(StatusCodes.Status400BadRequest, "Malformed request", detail);

    public static ProblemHttpResult Conflict(string detail) => Of(StatusCodes.Status409Conflict, "Not possible now", detail);

    public static ProblemHttpResult Unavailable(string detail) => Of(StatusCodes.Status503ServiceUnavailable, "Try again later", detail);

    public static ProblemHttpResult NotHere(string detail) => Of(StatusCodes.Status501NotImplemented, "Not to be had on this storage", detail);

    /// <summary>For what the web server refuses by itself.</summary>
    public static ProblemHttpResult OfStatus(int status) => TypedResults.Problem(statusCode: status);

    /// <summary>Foreign text is repeated only as far as it helps.</summary>
    public static string Short(string text) => text.Length <= 50 ? text : $"{text[..50]}...";

    private static ProblemHttpResult Of(int status, string title, string detail) => TypedResults.Problem(detail, statusCode: status, title: title);
}
