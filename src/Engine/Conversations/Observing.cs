using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>Takes in what a reading shows: by a webhook, the sweep, or our own look. What is known already means nothing.</summary>
internal static class Observing
{
    /// <summary>How far Intercom's clock may be ahead of ours.</summary>
    private static readonly TimeSpan MostAhead = TimeSpan.FromMinutes(1);

    public static void Take(Decision decision, Snapshot snapshot, Road road)
    {
        var state = decision.State;
        snapshot = Sane(snapshot, decision.At);
        if ((state.Deleted && snapshot.Facts.AsOf <= state.Facts.AsOf) || (state.Episode == 0 && !Concerns(decision, snapshot)))
            return;
        if (snapshot.Deleted)
        {
            Ownership.Delete(decision);
            return;
        }

        TakeFacts(decision, snapshot, road);
        var fresh = Unseen(decision.State, snapshot);
        foreach (var part in fresh.Where(part => !Part.IsDescription(part.Id) || IsCustomers(state, part, road)))
            TakePart(decision, part, road);
        Ownership.Follow(decision, state);
        StepIn(decision, state, fresh);
        WriteEvidence.FromFacts(decision, road);
    }

    /// <summary>A time of the far future would make all that comes after it look old.</summary>
    private static Snapshot Sane(Snapshot snapshot, DateTimeOffset now)
    {
        var latest = now + MostAhead;
        return snapshot.Facts.AsOf <= latest && snapshot.Parts.All(part => part.At <= latest)
            ? snapshot
            : snapshot with
            {
                Facts = snapshot.Facts with { AsOf = Possible(snapshot.Facts.AsOf, now) },
                Parts = [.. snapshot.Parts.Select(part => part with { At = Possible(part.At, now) })],
            };
    }

    private static DateTimeOffset Possible(DateTimeOffset time, DateTimeOffset now) => time <= now + MostAhead ? time : now;

    /// <summary>A conversation that never was Claudia's is none of her business, and nothing of it is stored.</summary>
    private static bool Concerns(Decision decision, Snapshot snapshot) =>
        !snapshot.Deleted && Ownership.IsHers(snapshot.Facts.Assignee, decision.Rules.Seat);

    /// <summary>Only our own reading decides the kind, and is owed where a webhook names another: it may call a ticket what can't be read as one.</summary>
    private static void TakeFacts(Decision decision, Snapshot snapshot, Road road)
    {
        var state = decision.State;
        var kind = road == Road.Look ? snapshot.Kind : state.Kind;
        var merged = FactsMerge.Of(state.Facts, snapshot, decision.Rules.Seat);
        if (merged is not null || kind != state.Kind)
            decision.Emit(new ConversationEvent.FactsChanged(decision.At, kind, merged ?? state.Facts));
        if (snapshot.Kind == ConversationKind.Ticket && kind != ConversationKind.Ticket && state is { Episode: > 0, Looking.Owed: false })
            decision.Emit(new ConversationEvent.LookOwed(decision.At, road, null));
    }

    /// <summary>The customer wrote the description of a ticket that began as one. Of a conversation that became a ticket it is a summary, which Intercom wrote.</summary>
    private static bool IsCustomers(ConversationState before, Part description, Road road) =>
        road == Road.Look
        && (before.Kind == ConversationKind.Ticket || before.Looking.At is null)
        && !before.Seen.HasFirst
        && !before.Messages.Any(message => message.At < description.At);

    private static void TakePart(Decision decision, Part part, Road road)
    {
        switch (part.Author.Kind)
        {
            case AuthorKind.Customer when Says(part):
                decision.Emit(new ConversationEvent.MessageReceived(
                    decision.At, part.Id, part.Text ?? "", part.At, part.Attachments, road, decision.AnswerAt, part.Machine));
                break;
            case AuthorKind.Teammate when part.Author.Id == decision.Rules.Seat.AdminId:
                WriteEvidence.FromOwnPart(decision, part, road);
                break;
            case AuthorKind.Teammate when IsTeammateSpeaking(part, decision.Rules.Seat):
                decision.Emit(new ConversationEvent.TeammateSpoke(decision.At, part.Id, part.Author.Id, part.Text ?? "", part.At));
                break;
            case AuthorKind.Customer or AuthorKind.Teammate or AuthorKind.Bot:
                break;
        }
    }

    private static bool IsTeammateSpeaking(Part part, Seat seat) =>
        part.Author.Kind == AuthorKind.Teammate && part.Author.Id != seat.AdminId && Says(part);

    /// <summary>Words, or a picture or a file alone.</summary>
    private static bool Says(Part part) => !part.IsNote && (part.Text is not null || part.Attachments > 0);

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
