using System.Text.Json;
using Claudia.Engine;
using Claudia.Grains;

namespace Claudia.Api;

/// <summary>Hands in what an operator asks for, and says what came of it.</summary>
internal sealed class OperatorDesk(IGrains grains, ConversationLookup lookup, TimeProvider time)
{
    /// <param name="holds">What holds afterwards when it was possible.</param>
    public async Task<IResult> AskAsync(
        string workspace, string id, Func<DateTimeOffset, ConversationInput> input, Func<ConversationState, bool> holds, CancellationToken cancel)
    {
        if (await lookup.FindAsync(workspace, id, cancel) is not { State.Key: var key })
            return Problems.NoConversation(id);
        var head = await grains.DeliverAsync(key, input(time.GetUtcNow()), cancel);
        if (head is null || !holds(head.State))
            return Problems.Conflict(Why(head?.State));
        return TypedResults.Ok(await lookup.ViewAsync(head, cancel));
    }

    private static string Why(ConversationState? state) =>
        $"The conversation is in phase {JsonNamingPolicy.CamelCase.ConvertName((state?.Phase ?? Phase.WithHuman).ToString())}: this can't be done there.";
}
