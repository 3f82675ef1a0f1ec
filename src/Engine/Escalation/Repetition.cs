using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>Whether a dialogue goes round in circles.</summary>
internal static class Repetition
{
    /// <summary>Shorter messages ("ok", "hello?") say nothing again.</summary>
    private const int FewestWords = 3;

    /// <summary>What was said longer ago belongs to another matter: customers come back after months with the same question.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(1);

    /// <param name="similarity">The share of words in common (Jaccard, 0 to 1) from which on two messages say the same.</param>
    public static Finding Find(ConversationState state, ImmutableArray<Message> waiting, Draft draft, double similarity)
    {
        if (draft.IsCourtesy)
            return Finding.No;
        var repeated = waiting.FirstOrDefault(message => IsSaidAgain(state.Messages, message, similarity));
        if (repeated is not null)
            return Finding.Yes(Reason.Of(ReasonKind.Repetition, ("words", repeated.Text)));
        return draft.Text.Length > 0
            && state.Messages.LastOrDefault(message => message.Speaker == Speaker.Claudia) is { } last
            && waiting is [.., { } newest] && newest.At - last.At <= Recent
            && SameWords.Are(last.Text, draft.Text)
            ? Finding.Yes(Reason.Of(ReasonKind.Repetition))
            : Finding.No;
    }

    /// <summary>Said before, and answered by Claudia since: what a person has answered is no circle of hers.</summary>
    private static bool IsSaidAgain(ImmutableArray<Message> messages, Message message, double similarity)
    {
        var words = WordSet.Of(message.Text);
        if (words.Count < FewestWords)
            return false;
        var answered = false;
        for (var at = messages.IndexOf(message) - 1; at >= 0 && messages[at].Speaker != Speaker.Teammate && message.At - messages[at].At <= Recent; at--)
        {
            answered |= messages[at].Speaker == Speaker.Claudia;
            if (answered && messages[at].Speaker == Speaker.Customer && words.Similarity(WordSet.Of(messages[at].Text)) >= similarity)
                return true;
        }
        return false;
    }
}
