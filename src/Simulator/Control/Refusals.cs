namespace Claudia.Simulator.Control;

/// <summary>What the control API answers instead, as problem+json (RFC 9457), with the reason as its detail.</summary>
internal static class Refusals
{
    public static IResult Bad(string why) => Of(StatusCodes.Status400BadRequest, why);

    public static IResult NotFound(string why) => Of(StatusCodes.Status404NotFound, why);

    public static IResult NoConversation() => NotFound("no such conversation");

    public static IResult Of(int status, string why) => TypedResults.Problem(why, statusCode: status);
}
