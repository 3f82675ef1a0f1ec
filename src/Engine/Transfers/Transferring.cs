using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>Decides a transfer, plans its writes, and ends it by what became of them.</summary>
internal static class Transferring
{
    /// <summary>The hand-off note, a word to the customer, and the assignment, in this order; an episode has one transfer.</summary>
    public static void Decide(Decision decision, string destination, ImmutableArray<Reason> reasons, TransferWord? word = null, string? rule = null)
    {
        var state = decision.State;
        var id = Transfer.IdOf(state.Key, state.Episode);
        var team = decision.Rules.TeamOf(destination);
        decision.Emit(new ConversationEvent.TransferDecided(decision.At, id, destination, team, reasons, decision.Rules.Version, word, rule));
        PlanNote(decision, id);
        PlanWord(decision, id);
        Plan(decision, WritePurpose.Transfer, teamId: team, transferId: id);
    }

    /// <summary>The assignment has ended, and with it the transfer. In a later episode it may have taken the conversation from her.</summary>
    public static void End(Decision decision, WriteEnd end, string detail)
    {
        var transfer = decision.State.Transfer!;
        decision.Emit(new ConversationEvent.TransferEnded(decision.At, transfer.Id, StatusOf(end), detail));
        if (end is WriteEnd.Refused or WriteEnd.Unresolved)
            Diagnose(decision, transfer, detail);
        else if (end == WriteEnd.Confirmed && decision.State.Hers && !decision.State.Looking.Owed)
            decision.Emit(new ConversationEvent.LookOwed(decision.At, Road.Look, null));
    }

    /// <summary>What needed a person has got one: the wanted team by a call that was given up, perhaps, or by hand.</summary>
    public static void Settle(Decision decision, string detail)
    {
        if (decision.State.Transfer is not { NeedsAttention: true } transfer || transfer.Episode != decision.State.Episode)
            return;
        var arrived = transfer.Status == TransferStatus.Unresolved && decision.State.Facts.Assignee?.Team == transfer.TeamId;
        decision.Emit(new ConversationEvent.TransferEnded(decision.At, transfer.Id, arrived ? TransferStatus.Confirmed : TransferStatus.Superseded, detail));
    }

    /// <summary>An answer that can't be delivered must not leave the customer alone.</summary>
    public static void AfterFailedReply(Decision decision, WriteEnd end, string detail)
    {
        if (decision.State is { Hers: true, Transfer: null or { Status: not TransferStatus.Pending } } && decision.State.Transfer?.Episode != decision.State.Episode)
            Decide(decision, Rules.DefaultDestination, [Reason.Of(ReasonKind.ReplyFailed, ("why", $"{end}: {detail}"))]);
    }

    /// <summary>Plans the assignment once more, for the same transfer, and before it the words that were certainly not made.</summary>
    public static void Retry(Decision decision, string by)
    {
        var transfer = decision.State.Transfer!;
        decision.Emit(new ConversationEvent.TransferRetried(decision.At, transfer.Id, by));
        if (transfer.Unmade.Contains(WritePurpose.HandOffNote))
            PlanNote(decision, transfer.Id);
        if (transfer.Unmade.Contains(WritePurpose.TransferMessage))
            PlanWord(decision, transfer.Id);
        Plan(decision, WritePurpose.Transfer, teamId: transfer.TeamId, transferId: transfer.Id);
    }

    public static void Plan(Decision decision, WritePurpose purpose, string? text = null, string? teamId = null, string? marker = null, string? turn = null, string? transferId = null)
    {
        var id = $"{decision.State.Key}/w{decision.State.WritesPlanned + 1}";
        decision.Emit(new ConversationEvent.WritePlanned(decision.At, new(id, purpose, text, teamId, marker, turn, transferId)));
    }

    private static void PlanNote(Decision decision, string transferId)
    {
        var marker = Transfer.MarkerOf(transferId);
        Plan(decision, WritePurpose.HandOffNote, HandOffNote.Compose(decision.State, decision.Rules.Note, marker), marker: marker, transferId: transferId);
    }

    private static void PlanWord(Decision decision, string transferId)
    {
        if (!decision.State.Messages.IsEmpty && Word(decision) is { Length: > 0 } words)
            Plan(decision, WritePurpose.TransferMessage, words, transferId: transferId);
    }

    private static string? Word(Decision decision)
    {
        var (state, rules) = (decision.State, decision.Rules);
        var phrases = rules.Phrases.In(state.Language);
        return state.Transfer!.Word switch
        {
            TransferWord.None => null,
            TransferWord.Closed when rules.Escalation.Hours?.NextOpening(decision.At) is { } opening => rules.Opening(phrases.Closed, state.Language, opening),
            TransferWord.Closed or null => phrases.Transfer,
        };
    }

    private static void Diagnose(Decision decision, Transfer transfer, string detail)
    {
        var marker = Transfer.MarkerOf($"{transfer.Id}:failed-{decision.State.WritesPlanned + 1}");
        Plan(decision, WritePurpose.Diagnostic, $"Claudia could not transfer this conversation to {transfer.Destination} (team {transfer.TeamId}). {detail} Please assign it by hand, or ask an operator of Claudia to try again.\n{marker}", marker: marker);
    }

    private static TransferStatus StatusOf(WriteEnd end) => end switch
    {
        WriteEnd.Confirmed => TransferStatus.Confirmed,
        WriteEnd.Superseded or WriteEnd.Dropped => TransferStatus.Superseded,
        WriteEnd.Refused => TransferStatus.Refused,
        WriteEnd.Unresolved => TransferStatus.Unresolved,
    };
}
