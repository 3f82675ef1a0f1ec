using System.Globalization;
using Claudia.Engine;

namespace Claudia.Simulation;

/// <summary>Events and writes in a few words, for the trace.</summary>
internal static class Describe
{
    public static string Event(ConversationEvent @event) => @event switch
    {
        ConversationEvent.MessageReceived e => $"received {e.MessageId} \"{e.Text}\" by {e.Road}",
        ConversationEvent.TeammateSpoke e => $"teammate spoke {e.PartId}",
        ConversationEvent.OwnPartSeen e => $"own part {e.PartId} seen ({e.WriteId ?? "of no write"})",
        ConversationEvent.FactsChanged e => $"facts {Holder(e.Facts.Assignee)}{(e.Facts.Open == false ? " closed" : "")}",
        ConversationEvent.EpisodeStarted e => $"episode {e.Number}",
        ConversationEvent.TakenOver e => $"taken over by {e.By} ({e.How})",
        ConversationEvent.Judged e => $"judged {e.Verdict.GetType().Name}",
        ConversationEvent.TransferDecided e => $"transfer {e.TransferId} decided",
        ConversationEvent.TransferEnded e => $"transfer {e.TransferId} {e.Status} ({e.Detail})",
        ConversationEvent.WritePlanned e => $"planned {Short(e.Write.Id)} {e.Write.Purpose}",
        ConversationEvent.AttemptStarted e => $"{Short(e.WriteId)} attempt {e.Attempt} started",
        ConversationEvent.AttemptSettled e => $"{Short(e.WriteId)} attempt {e.Attempt} {e.Outcome.GetType().Name}",
        ConversationEvent.WriteNotFound e => $"{Short(e.WriteId)} not found",
        ConversationEvent.AttemptAbandoned e => $"{Short(e.WriteId)} attempt {e.Attempt} abandoned",
        ConversationEvent.WriteEnded e => $"{Short(e.WriteId)} {e.End} ({e.Detail})",
        ConversationEvent.DuplicateSeen e => $"duplicate of {Short(e.WriteId)}: {e.PartId}",
        ConversationEvent.LookOwed e => $"look owed for {e.MessageId ?? "anything"} by {e.Road}",
        ConversationEvent.LookFailed e => $"look failed: {e.Reason}",
        _ => @event.GetType().Name,
    };

    public static string Holder(Assignee? assignee) =>
        string.Create(CultureInfo.InvariantCulture, $"team {assignee?.Team ?? "-"} teammate {assignee?.Admin ?? "-"}");

    public static string Call(Write write) =>
        $"{Short(write.Id)} {write.Purpose}{(write.Kind == WriteKind.Reply ? $" \"{(write.Text!.Length > 40 ? write.Text[..40] : write.Text)}\"" : "")}";

    public static string Part(Part part) =>
        $"{part.Id} by {part.Author.Kind} {part.Author.Id}{(part.AssignedTo is { } to ? $" assigns to {Holder(to)}" : part.IsNote ? " note" : part.Text is { } text ? $" \"{(text.Length > 40 ? text[..40] : text)}\"" : "")}";

    private static string Short(string id) => id[(id.LastIndexOf('/') + 1)..];
}
