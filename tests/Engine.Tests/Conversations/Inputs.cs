using System.Collections.Immutable;

namespace Claudia.Engine.Tests;

/// <summary>One input of each kind that nobody expects now: of the wrong turn, write, attempt, time.</summary>
internal static class Inputs
{
    private static readonly ImmutableArray<Func<Story, int, ConversationInput>> All =
    [
        (story, choice) => new ConversationInput.Observed(story.Now, Road.Webhook, story.Desk.Everything() with { Complete = choice % 2 == 0 }),
        (story, choice) => new ConversationInput.Looked(story.Now.AddSeconds(-(choice % 20)), story.Desk.Everything()),
        (story, choice) => new ConversationInput.Looked(story.Now, story.Desk.Everything() with { Complete = false, Parts = [.. story.Desk.Parts.TakeLast(choice % 3)] }),
        (story, choice) => new ConversationInput.Nudged(story.Now, Road.Connector, Message(story, choice), choice % 3 == 0 ? "angry" : null),
        (story, _) => new ConversationInput.Nudged(story.Now, Road.Sweep),
        (story, _) => new ConversationInput.LookFailed(story.Now, "503"),
        (story, choice) => choice % 16 == 0 ? new ConversationInput.Missing(story.Now) : new ConversationInput.Woke(story.Now),
        (story, choice) => new ConversationInput.Drafted(story.Now, Message(story, choice) ?? "", Given.Draft($"Draft {choice % 5}", choice % 100 / 100.0, choice % 9 == 0)),
        (story, choice) => new ConversationInput.DraftFailed(story.Now, Message(story, choice) ?? "", "TimeoutException"),
        (story, choice) => new ConversationInput.AttemptStarting(story.Now, WriteId(story, choice), 1 + (choice % 4), "other"),
        (story, choice) => new ConversationInput.AttemptSettled(story.Now, WriteId(story, choice), 1 + (choice % 4), Outcome(story, choice / 4)),
        (story, _) => new ConversationInput.Woke(story.Now),
        (story, choice) => new ConversationInput.TransferAsked(story.Now, "op", choice % 2 == 0 ? null : "billing"),
        (story, _) => new ConversationInput.RetryAsked(story.Now, "op"),
        (story, _) => new ConversationInput.PauseAsked(story.Now, "op"),
        (story, _) => new ConversationInput.ResumeAsked(story.Now, "op"),
        (story, _) => new ConversationInput.ResumeAsked(story.Now, "op"),
        (story, choice) => new ConversationInput.Observed(story.Now, Road.Webhook, story.Desk.Everything() with { Deleted = choice % 8 == 0 }),
    ];

    /// <summary>Every kind once, as a choice has it.</summary>
    public static IEnumerable<ConversationInput> Of(Story story, int choice) => All.Select(make => make(story, choice));

    public static ConversationInput At(Story story, int choice) => All[choice % All.Length](story, choice / All.Length);

    private static string? Message(Story story, int choice) => (choice % 4) switch
    {
        0 when story.Desk.Parts.Count > 0 => story.Desk.Parts[choice % story.Desk.Parts.Count].Id,
        1 when !story.State.Waiting.IsEmpty => story.State.Waiting[^1].Id,
        2 => "99999",
        _ => null,
    };

    private static string WriteId(Story story, int choice) =>
        choice % 3 != 0 && !story.State.Outbox.IsEmpty ? story.Next.Write.Id : $"acme/4711/w{choice % 9}";

    private static WriteOutcome Outcome(Story story, int choice) => (choice % 5) switch
    {
        0 => new WriteOutcome.Applied(null),
        1 => new WriteOutcome.Applied("99999"),
        2 => new WriteOutcome.Refused("forbidden", "No"),
        3 => new WriteOutcome.Throttled(story.Now.AddSeconds(choice % 100), "429"),
        _ => new WriteOutcome.Unknown("time-out"),
    };
}
