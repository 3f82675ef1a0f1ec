using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Grains;

/// <summary>Puts together what an answerer gets to see.</summary>
internal static class DraftRequests
{
    public static DraftRequest For(ConversationState state)
    {
        var waiting = state.Waiting.Select(mark => mark.Id).ToHashSet(StringComparer.Ordinal);
        var question = state.Messages.Where(message => waiting.Contains(message.Id)).OrderBy(message => message.At);
        return new(
            state.Key,
            string.Join('\n', question.Select(message => message.Text)),
            [.. state.Messages.Where(message => !waiting.Contains(message.Id))],
            state.Language);
    }
}
