using Claudia.Engine;

namespace Claudia.Simulation;

/// <summary>Every customer message is answered, transferred, held with a promise, or a person's: none is forgotten.</summary>
internal static class Care
{
    public static void Audit(ModelConversation conversation, Timeline timeline, TransferAudit transfers, Findings findings)
    {
        if (conversation.Deleted || timeline.WithHuman || HasLate(conversation) || IsTold(transfers.State) || IsLeftToWhoSpoke(conversation, transfers.State))
            return;
        for (var at = 0; at < conversation.Ledger.Count; at++)
        {
            if (conversation.Ledger[at].Part is { Author.Kind: AuthorKind.Customer } message && !IsCared(conversation, at, message))
                findings.Break(Check.Forgotten, $"{conversation.Key}: message {message.Id} \"{message.Text}\"");
        }
    }

    /// <summary>A reply that comes long after it was given up is taken for an answer to all before it: part of the stated hole.</summary>
    private static bool HasLate(ModelConversation conversation) => conversation.Ledger.Exists(line => line.Request is { Late: true });

    /// <summary>An operator holds it, or was told of it.</summary>
    private static bool IsTold(ConversationState? state) => state is { PausedBy: not null } or { NeedsAttention: true };

    /// <summary>
    /// A teammate spoke after the conversation was last given to Claudia, and our side leaves it to that teammate: also where
    /// it was closed and opened again since, or given back by an operator before the words were seen.
    /// </summary>
    private static bool IsLeftToWhoSpoke(ModelConversation conversation, ConversationState? state)
    {
        var given = conversation.Ledger.FindLastIndex(Timeline.Gives);
        return state is { Hers: false } && conversation.Ledger.FindLastIndex(Timeline.IsTeammateSpeaking) > given;
    }

    private static bool IsCared(ModelConversation conversation, int at, Part message)
    {
        var token = Tokens.In(message.Text!).First();
        for (var later = at + 1; later < conversation.Ledger.Count; later++)
        {
            var line = conversation.Ledger[later];
            if (line.Part is not { } part)
                continue;
            if (part.AssignedTo?.Team == Setup.Level2)
                return true;
            if (Timeline.IsOurs(line) ? part.AssignedTo is not null || Answers(conversation, line, token) : IsPersonsWord(line, part))
                return true;
        }
        return false;
    }

    /// <summary>A person has answered, or closed it.</summary>
    private static bool IsPersonsWord(Line line, Part part) =>
        part.Author.Kind == AuthorKind.Teammate && !part.IsNote && (part.Text is not null || !line.Open);

    private static bool Answers(ModelConversation conversation, Line line, string token)
    {
        var text = line.Part!.Text!;
        if (line.Part.IsNote)
            return false;
        return text.StartsWith("re: ", StringComparison.Ordinal) ? Tokens.Has(text, token) : Offers(conversation, line, token);
    }

    /// <summary>An offer answers what its draft was to answer.</summary>
    private static bool Offers(ModelConversation conversation, Line line, string token)
    {
        if (line.Request!.Write.Turn is not { } turn || conversation.Ledger.Find(it => it.Part?.Id == turn)?.Part is not { } turned)
            return false;
        var newest = Tokens.In(turned.Text!).First();
        return conversation.Drafts.Any(draft => draft.At <= line.Request.Left && Tokens.Has(draft.Question, newest) && Tokens.Has(draft.Question, token));
    }
}
