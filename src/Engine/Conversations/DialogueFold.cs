using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>How the dialogue grows.</summary>
internal static class DialogueFold
{
    public static ConversationState Received(ConversationState state, ConversationEvent.MessageReceived e)
    {
        var heard = Said(state, new(e.MessageId, Speaker.Customer, e.Text, e.SentAt, e.Attachments, e.Machine), e.SentAt);
        return e.SentAt < state.TeammateSpokeAt
            ? heard
            : heard with
            {
                Waiting = Latest(state.Waiting.Add(new(e.MessageId, e.SentAt))),
                AnswerAt = e.AnswerAt,
            };
    }

    public static ConversationState TeammateSpoke(ConversationState state, ConversationEvent.TeammateSpoke e) =>
        Said(state, new(e.PartId, Speaker.Teammate, e.Text, e.SentAt), e.SentAt) with
        {
            Waiting = After(state.Waiting, e.PartId, e.SentAt),
            TeammateSpokeAt = e.SentAt > state.TeammateSpokeAt ? e.SentAt : state.TeammateSpokeAt,
            SilentSince = state.Hers ? state.SilentSince : Math.Max(state.SilentSince, PartId.Number(e.PartId)),
        };

    public static ConversationState OwnPartSeen(ConversationState state, ConversationEvent.OwnPartSeen e) => e.WriteId is { } write
        ? Known(state, e.PartId, e.SentAt) with
        {
            Delivered = [.. state.Delivered.Select(it => it.Write.Id == write ? it with { PartId = e.PartId } : it)],
        }
        : Said(state, new(e.PartId, Speaker.Claudia, e.Text, e.SentAt), e.SentAt) with { Waiting = After(state.Waiting, e.PartId, e.SentAt) };

    /// <summary>A message of the dialogue, with its id known from now on.</summary>
    /// <param name="sentAt">By Intercom's clock, where it is known: our own clock says nothing about the age of parts.</param>
    internal static ConversationState Said(ConversationState state, Message message, DateTimeOffset? sentAt = null) =>
        Known(state, message.Id, sentAt ?? DateTimeOffset.MinValue) with
        {
            Messages = state.Messages.Any(known => known.Id == message.Id)
                ? state.Messages
                : Bounded.Insert(state.Messages, message, ConversationState.MessagesKept, IsBefore),
        };

    internal static ConversationState Known(ConversationState state, string id, DateTimeOffset at) =>
        EventFold.Newest(state, PartId.Number(id)) with { Seen = state.Seen.With(id, at) };

    /// <summary>What waits after the turn was answered.</summary>
    internal static ImmutableArray<PartMark> Through(ImmutableArray<PartMark> waiting, string? turn)
    {
        var answered = waiting.ToList().FindIndex(mark => mark.Id == turn);
        return answered < 0 ? waiting : waiting[(answered + 1)..];
    }

    /// <summary>In the order in which they came, without the oldest when there are too many: a reading shows old messages after new ones.</summary>
    private static ImmutableArray<PartMark> Latest(ImmutableArray<PartMark> waiting) =>
        waiting.Length <= ConversationState.WaitingKept ? waiting : waiting.Remove(waiting.MinBy(mark => mark.At)!);

    private static bool IsBefore(Message one, Message other) => (PartId.Number(one.Id), PartId.Number(other.Id)) switch
    {
        ( > 0 and var first, > 0 and var second) => first < second,
        _ => one.At < other.At,
    };

    /// <summary>What was said after the answer. Intercom's times are whole seconds: within one, the ids tell.</summary>
    private static ImmutableArray<PartMark> After(ImmutableArray<PartMark> waiting, string answer, DateTimeOffset answeredAt) =>
        waiting.RemoveAll(mark => mark.At < answeredAt || (mark.At == answeredAt && PartId.Number(mark.Id) < PartId.Number(answer)));
}
