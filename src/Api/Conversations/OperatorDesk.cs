using Claudia.Engine;
using Claudia.Ports;
using Claudia.Silo;

namespace Claudia.Api;

/// <summary>Hands in what an operator asks for, and says what came of it.</summary>
internal sealed class OperatorDesk(IConversations conversations, ConversationLookup lookup, TimeProvider time)
{
    /// <param name="holds">Whether what was asked for holds, from how the conversation stood before and how it stands after.</param>
    public async Task<IResult> AskAsync(
        string workspace, string id, Func<DateTimeOffset, ConversationInput> input, Func<ConversationState, ConversationState, bool> holds, CancellationToken cancel)
    {
        if (await lookup.FindAsync(workspace, id, cancel) is not { } before)
            return Problems.NoConversation(id);
        await conversations.DeliverAsync(before.State.Key, input(time.GetUtcNow()), cancel);
        var after = await conversations.ReadAsync(before.State.Key, cancel) ?? before;
        return holds(before.State, after.State)
            ? TypedResults.Ok(await lookup.ViewAsync(after, cancel))
            : Problems.Conflict($"{Why(after.State)} This can't be done now.");
    }

    private static string Why(ConversationState state) => state.Phase switch
    {
        Phase.Closed => "The conversation is closed or deleted.",
        Phase.Paused => $"Claudia is switched off here, by {state.PausedBy}.",
        Phase.WithHuman when state.Transfer is { EndedWell: true } transfer => $"A person or another team has the conversation, after a transfer to {transfer.Destination}.",
        Phase.WithHuman => "A person or another team has the conversation.",
        Phase.Transferring when state.NeedsAttention => $"The transfer to {state.Transfer!.Destination} has failed: ask for a retry, or assign the conversation by hand.",
        Phase.Transferring => $"The conversation is on its way to {state.Transfer!.Destination}.",
        Phase.Listening or Phase.Drafting or Phase.Replying or Phase.Offering => "Claudia has the conversation.",
    };
}
