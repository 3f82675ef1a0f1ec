using Claudia.Engine;

namespace Claudia.Cli;

/// <summary>What a conversation must show, in Intercom and in Claudia's journal.</summary>
internal sealed class Looks(RehearsalTarget target, string failureComment, string? article = null)
{
    private string Seat => target.Workspace.AdminId;

    private string Team => target.Workspace.TeamId;

    public Seen AssignedToClaudia(Snapshot snapshot)
    {
        var team = TeamOf(snapshot);
        return team == Team ? Seen.Yes($"{Named(team)} has it") : Seen.NotYet($"{Named(team)} has it, not team {Team}");
    }

    /// <summary>An answer, which an offer of a person or a word about the transfer is not: her seat says those, too.</summary>
    public Seen Answered(Snapshot snapshot, IReadOnlyList<ConversationEvent> events)
    {
        var judged = events.OfType<ConversationEvent.Judged>().LastOrDefault();
        if (judged?.Verdict is { } verdict and (Verdict.Offer or Verdict.Transfer))
            return Seen.Never($"{(verdict is Verdict.Offer ? "a person was offered" : "it was handed over")} instead: {Why(verdict)}");
        var answer = snapshot.Parts.FirstOrDefault(part => part is { IsNote: false, Text.Length: > 0 } && part.Author.Id == Seat);
        if (answer is null || judged is null)
            return Seen.NotYet(answer is null ? "no answer by Claudia's seat" : "an answer by Claudia's seat that Claudia has not decided");
        return article is null || (judged.Draft?.Articles is [var best, ..] && Names(best))
            ? Seen.Yes($"\"{Short(answer.Text!)}\"")
            : Seen.Never($"answered from {Cited(judged.Draft)}, not from {article}");
    }

    /// <summary>In the Level 2 team, by one assignment of Claudia's, with one marked note.</summary>
    public Seen Transferred(Snapshot snapshot, IReadOnlyList<ConversationEvent> events)
    {
        var own = snapshot.Parts.Where(part => part.Author.Id == Seat).ToList();
        var assignments = own.Count(part => part.AssignedTo is not null);
        var notes = own.Count(part => part is { IsNote: true, Text: { } text } && text.Contains("[claudia:", StringComparison.Ordinal));
        var shown = $"{Named(TeamOf(snapshot))} has it, by {Count(assignments, "assignment")}, with {Count(notes, "hand-off note")}";
        if (TeamOf(snapshot) == target.Level2Team && assignments == 1 && notes == 1)
            return Seen.Yes(shown);
        var ended = events.OfType<ConversationEvent.TransferEnded>().LastOrDefault();
        return ended?.Status is TransferStatus.Refused or TransferStatus.Superseded or TransferStatus.Unresolved
            ? Seen.Never($"{shown}; transfer {ended.Status}: {ended.Detail}")
            : Seen.NotYet($"{shown}; wanted: team {target.Level2Team}, by 1 assignment, with 1 hand-off note");
    }

    /// <summary>Null when a failed webhook can be tried: the workflow calls Claudia for her own conversations only.</summary>
    public Seen? NotHers(Snapshot snapshot) =>
        TeamOf(snapshot) == Team ? null : Seen.Never($"not tried: {Named(TeamOf(snapshot))} has the conversation, not Claudia");

    /// <summary>The comments on a failed call so far.</summary>
    public int FailureComments(Snapshot snapshot) => snapshot.Parts.Count(IsFailureComment);

    /// <summary>Claudia has refused a call because of the drill, and the workflow has commented on it.</summary>
    /// <remarks>Calls that always fail leave the same comment.</remarks>
    /// <param name="before">The number of such comments before the drill.</param>
    public Seen FailureLeftTrace(Snapshot snapshot, int before, TakenDeliveries taken, string? refusals)
    {
        var comment = snapshot.Parts.LastOrDefault(IsFailureComment);
        if (comment is null)
            return Seen.NotYet($"no comment with \"{failureComment}\"");
        if (taken.Drills == 0)
            return Seen.NotYet($"\"{Short(comment.Text!)}\", but not because of the drill: {refusals ?? "no connector call has met it"}");
        return FailureComments(snapshot) > before
            ? Seen.Yes($"\"{Short(comment.Text!)}\"")
            : Seen.NotYet($"no further comment with \"{failureComment}\" after the drill");
    }

    public static Seen WebhooksAccepted(TakenDeliveries taken, string? refusals) => taken.Webhooks > 0
        ? Seen.Yes($"{Count(taken.Webhooks, "webhook")} of the conversation")
        : Seen.NotYet(refusals ?? "no webhook of this conversation has reached Claudia");

    public static Seen ConnectorAccepted(TakenDeliveries taken, string? refusals) => taken.ConnectorCalls > 0
        ? Seen.Yes($"{Count(taken.ConnectorCalls, "connector call")} of the conversation")
        : Seen.NotYet(refusals ?? "no connector call of this conversation was accepted");

    private bool IsFailureComment(Part part) => part.Text?.Contains(failureComment, StringComparison.OrdinalIgnoreCase) == true;

    private bool Names(Citation cited) =>
        cited.Title.Equals(article, StringComparison.OrdinalIgnoreCase) || cited.Article.Equals(article, StringComparison.OrdinalIgnoreCase);

    private static string Cited(Draft? draft) => draft?.Articles is [var best, ..] ? $"{best.Article} ({best.Title})" : "no article";

    private static string? TeamOf(Snapshot snapshot) => snapshot.Facts.Assignee?.Team;

    private static string Named(string? team) => team is null ? "no team" : $"team {team}";

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private static string Why(Verdict verdict) => string.Join("; ", verdict.Reasons.Select(reason => reason.Evidence));

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 60 ? line : line[..57] + "...";
    }
}
