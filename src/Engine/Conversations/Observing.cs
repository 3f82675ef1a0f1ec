using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>Takes in what a reading shows: by a webhook, the sweep, or our own look. What is known already means nothing.</summary>
internal static class Observing
{
    public static void Take(Decision decision, Snapshot snapshot, Road road)
    {
        var state = decision.State;
        if ((state.Deleted && snapshot.Facts.AsOf <= state.Facts.AsOf) || (state.Episode == 0 && !Concerns(decision, snapshot)))
            return;
        if (snapshot.Deleted)
        {
            Ownership.Delete(decision);
            return;
        }

        TakeFacts(decision, snapshot);
        var fresh = Unseen(decision.State, snapshot);
        foreach (var part in fresh)
            TakePart(decision, part, road);
        Ownership.Follow(decision, state);
        StepIn(decision, state, fresh);
        WriteEvidence.FromFacts(decision, road);
    }

    /// <summary>A conversation that never was Claudia's is none of her business, and nothing of it is stored.</summary>
    private static bool Concerns(Decision decision, Snapshot snapshot) =>
        !snapshot.Deleted && Ownership.IsHers(snapshot.Facts.Assignee, decision.Rules.Seat);

    private static void TakeFacts(Decision decision, Snapshot snapshot)
    {
        var merged = FactsMerge.Of(decision.State.Facts, snapshot, decision.Rules.Seat);
        if (merged is not null)
            decision.Emit(new ConversationEvent.FactsChanged(decision.At, KindOf(decision.State, snapshot), merged));
    }

    /// <summary>Once a ticket, always a ticket: a conversation can become one, never the other way round.</summary>
    private static ConversationKind KindOf(ConversationState state, Snapshot snapshot) =>
        state.Kind == ConversationKind.Ticket ? state.Kind : snapshot.Kind;

    private static void TakePart(Decision decision, Part part, Road road)
    {
        switch (part.Author.Kind)
        {
            case AuthorKind.Customer when !part.IsNote && (part.Text is not null || part.Attachments > 0):
                decision.Emit(new ConversationEvent.MessageReceived(decision.At, part.Id, part.Text ?? "", part.At, part.Attachments, road, decision.AnswerAt));
                break;
            case AuthorKind.Teammate when part.Author.Id == decision.Rules.Seat.AdminId:
                WriteEvidence.FromOwnPart(decision, part, road);
                break;
            case AuthorKind.Teammate when IsTeammateSpeaking(part, decision.Rules.Seat):
                decision.Emit(new ConversationEvent.TeammateSpoke(decision.At, part.Id, part.Author.Id, part.Text!, part.At));
                break;
            case AuthorKind.Customer or AuthorKind.Teammate or AuthorKind.Bot:
                break;
        }
    }

    private static bool IsTeammateSpeaking(Part part, Seat seat) =>
        part is { Author.Kind: AuthorKind.Teammate, IsNote: false, Text: not null } && part.Author.Id != seat.AdminId;

    /// <summary>Who spoke after the conversation was given to Claudia has stepped in; who spoke before, or before she last fell silent, is history.</summary>
    private static void StepIn(Decision decision, ConversationState before, ImmutableArray<Part> fresh)
    {
        var last = fresh.LastOrDefault(part => IsTeammateSpeaking(part, decision.Rules.Seat));
        if (last is not null && PartId.Number(last.Id) > Math.Max(decision.State.Facts.GivenByPart, before.SilentSince))
            Ownership.StepIn(decision, last);
    }

    private static ImmutableArray<Part> Unseen(ConversationState state, Snapshot snapshot) =>
        [.. state.Seen.Unseen(snapshot.Parts).OrderBy(part => part.At).ThenBy(part => PartId.Number(part.Id))];
}
