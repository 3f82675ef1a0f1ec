namespace Claudia.Engine;

/// <summary>Whose the conversation is, and when that changes.</summary>
internal static class Ownership
{
    /// <summary>How a teammate takes over who only speaks.</summary>
    public const string Replied = "replied";

    /// <summary>True when the assignee leaves the conversation to Claudia: her team without another teammate, or herself.</summary>
    public static bool IsHers(Assignee? assignee, Seat seat) => assignee switch
    {
        null => false,
        { Admin: { } admin } when admin != seat.AdminId => false,
        { Team: null, Admin: not null } => true,
        _ => assignee.Team == seat.TeamId,
    };

    /// <summary>True when an assignment, as one part shows it, is to Claudia.</summary>
    public static bool GivesToHer(Part part, Seat seat) =>
        part.AssignedTo is { } to && (to.Team == seat.TeamId || to.Admin == seat.AdminId);

    /// <summary>Follows a change of the facts. She speaks again when it was given to her anew, or was not hers before, or was gone.</summary>
    public static void Follow(Decision decision, ConversationState before)
    {
        var (state, seat) = (decision.State, decision.Rules.Seat);
        var now = Speakable(state.Facts, seat);
        if (state.Hers && !now)
            Lose(decision);
        else if (!state.Hers && now && (before.Deleted || !Speakable(before.Facts, seat) || state.Facts.GivenByPart > state.SilentSince))
            Begin(decision);
        else if (!state.Hers && state.Facts.Assignee is { } holder && holder != Assignee.Nobody && !IsHers(holder, seat))
            Transferring.Settle(decision, $"{Name(holder)} has it");
    }

    /// <summary>A new episode: what waits is answered, after a reading that shows what was missed.</summary>
    public static void Begin(Decision decision)
    {
        decision.Emit(new ConversationEvent.EpisodeStarted(decision.At, decision.State.Episode + 1, decision.AnswerAt));
        if (!decision.State.Looking.Owed)
            decision.Emit(new ConversationEvent.LookOwed(decision.At, Road.Look, null));
    }

    /// <summary>A teammate has answered the customer: from here on Claudia is silent.</summary>
    public static void StepIn(Decision decision, Part part)
    {
        if (decision.State.Hers)
            TakeOver(decision, $"admin:{part.Author.Id}", Replied, PartId.Number(part.Id));
    }

    public static void Delete(Decision decision)
    {
        if (!decision.State.Deleted)
            decision.Emit(new ConversationEvent.Deleted(decision.At));
    }

    public static string Name(Assignee? assignee) => assignee switch
    {
        { Admin: { } admin } => $"admin:{admin}",
        { Team: { } team } => $"team:{team}",
        _ => "nobody",
    };

    private static bool Speakable(Facts facts, Seat seat) => facts.Open != false && IsHers(facts.Assignee, seat);

    private static void Lose(Decision decision)
    {
        var facts = decision.State.Facts;
        if (facts.Open == false)
            decision.Emit(new ConversationEvent.TakenOver(decision.At, Name(facts.Assignee), "closed", facts.LastPart));
        else if (!Awaited(decision.State, facts.Assignee))
            TakeOver(decision, Name(facts.Assignee), "assigned", facts.LastPart);
    }

    /// <summary>A person has it: that also settles a transfer that needed one.</summary>
    private static void TakeOver(Decision decision, string by, string how, long part)
    {
        decision.Emit(new ConversationEvent.TakenOver(decision.At, by, how, part));
        Transferring.Settle(decision, $"{by} {how}");
    }

    /// <summary>A transfer goes on when its own team shows up, or nobody: neither is a person's choice against it.</summary>
    private static bool Awaited(ConversationState state, Assignee? assignee) => state.IsTransferring
        ? assignee is null || assignee == Assignee.Nobody || assignee.Team == state.Transfer!.TeamId
        : state.Transfer is { NeedsAttention: true } transfer && transfer.Episode == state.Episode && (assignee is null || assignee == Assignee.Nobody);
}
