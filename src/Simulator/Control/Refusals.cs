using Claudia.Simulator.Client;

namespace Claudia.Simulator.Control;

internal static class Refusals
{
    public static IResult Bad(string why) => TypedResults.BadRequest(new ControlError(why));

    public static IResult NoConversation() => TypedResults.NotFound(new ControlError("no such conversation"));
}
