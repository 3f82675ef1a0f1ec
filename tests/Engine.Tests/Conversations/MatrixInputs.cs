using System.Collections.Immutable;

namespace Claudia.Engine.Tests;

/// <summary>The inputs of the matrix, by the names that it has for them.</summary>
internal static class MatrixInputs
{
    /// <summary>What can have happened at the desk before it is observed or looked at.</summary>
    private static readonly ImmutableSortedDictionary<string, Action<Desk>> Changes = ImmutableSortedDictionary<string, Action<Desk>>.Empty
        .Add("nothing new", _ => { })
        .Add("the customer writes", desk => desk.Customer("And my invoice?"))
        .Add("a teammate replies", desk => desk.Replies("I am here."))
        .Add("a teammate writes a note", desk => desk.WritesNote("Nice customer."))
        .Add("a bot speaks", desk => desk.Add(new(AuthorKind.Bot, "operator"), "Somebody will be with you."))
        .Add("her seat's own words", desk => desk.Add(Given.Claudia, "Typed by hand."))
        .Add("her call has arrived", desk => Arrive(desk))
        .Add("assigned to another team", desk => desk.Assign(new("555", null)))
        .Add("assigned to a teammate", desk => desk.Assign(new(null, Given.Teammate)))
        .Add("assigned to the wanted team", desk => desk.Assign(new(Given.Level2, null)))
        .Add("assigned to nobody", desk => desk.Assign(Assignee.Nobody))
        .Add("assigned back to Claudia", desk => desk.Assign(Given.Hers))
        .Add("closed", desk => desk.Close())
        .Add("reopened", desk => desk.Reopen())
        .Add("deleted", desk => desk.Delete());

    private static readonly ImmutableSortedDictionary<string, Func<Story, ConversationInput>> Others = ImmutableSortedDictionary<string, Func<Story, ConversationInput>>.Empty
        .Add("Nudged: a new message", story => new ConversationInput.Nudged(story.Now, Road.Connector, "9999"))
        .Add("Nudged: a known message", story => new ConversationInput.Nudged(story.Now, Road.Connector, story.Desk.Parts[0].Id))
        .Add("Nudged: a signal", story => new ConversationInput.Nudged(story.Now, Road.Connector, story.Desk.Parts[0].Id, "angry"))
        .Add("Nudged: no message", story => new ConversationInput.Nudged(story.Now, Road.Sweep))
        .Add("LookFailed", story => new ConversationInput.LookFailed(story.Now, "503"))
        .Add("Missing", story => new ConversationInput.Missing(story.Now))
        .Add("Drafted: sure", story => new ConversationInput.Drafted(story.Now, story.Desk.Parts[0].Id, Given.Draft("It is on its way.")))
        .Add("Drafted: not sure", story => new ConversationInput.Drafted(story.Now, story.Desk.Parts[0].Id, Given.Draft("?", 0.2)))
        .Add("Drafted: a Level 2 topic", story => new ConversationInput.Drafted(story.Now, story.Desk.Parts[0].Id, Given.Draft("!", expert: true)))
        .Add("Drafted: for another turn", story => new ConversationInput.Drafted(story.Now, "9999", Given.Draft("It is on its way.")))
        .Add("DraftFailed", story => new ConversationInput.DraftFailed(story.Now, story.Desk.Parts[0].Id, "TimeoutException"))
        .Add("AttemptStarting: the first", story => new ConversationInput.AttemptStarting(story.Now, WriteId(story), 1, "other"))
        .Add("AttemptStarting: the second", story => new ConversationInput.AttemptStarting(story.Now, WriteId(story), 2, "other"))
        .Add("AttemptStarting: the second after a throttled first", story => new ConversationInput.AttemptStarting(Throttled(story).Now, WriteId(story), 2, "other"))
        .Add("AttemptSettled: applied", story => Settled(story, new WriteOutcome.Applied("9999")))
        .Add("AttemptSettled: refused", story => Settled(story, new WriteOutcome.Refused("forbidden", "No")))
        .Add("AttemptSettled: throttled", story => Settled(story, new WriteOutcome.Throttled(null, "429")))
        .Add("AttemptSettled: unknown", story => Settled(story, new WriteOutcome.Unknown("time-out")))
        .Add("Woke", story => new ConversationInput.Woke(story.Now))
        .Add("Woke: after the deadline", story => new ConversationInput.Woke(story.Wait(60).Now))
        .Add("Woke: a rule of the flow matches", story => new ConversationInput.Woke(WithARule(story).Now))
        .Add("TransferAsked", story => new ConversationInput.TransferAsked(story.Now, "op", null))
        .Add("RetryAsked", story => new ConversationInput.RetryAsked(story.Now, "op"))
        .Add("RetryAsked: after a refusal", story => new ConversationInput.RetryAsked(Refused(story).Now, "op"))
        .Add("PauseAsked", story => new ConversationInput.PauseAsked(story.Now, "op"))
        .Add("ResumeAsked", story => new ConversationInput.ResumeAsked(story.Now, "op"));

    public static IEnumerable<string> Names =>
        [.. Changes.Keys.Select(change => $"Observed: {change}"), .. Changes.Keys.Select(change => $"Looked: {change}"), .. Others.Keys];

    /// <summary>Makes the input, in a conversation that it fits.</summary>
    public static ConversationInput Of(string name, Story story)
    {
        if (Others.TryGetValue(name, out var other))
            return other(story);
        var (kind, change) = (name.Split(": ")[0], name.Split(": ")[1]);
        Changes[change](story.Desk);
        return kind == "Looked"
            ? new ConversationInput.Looked(story.Now, story.Desk.Everything() with { Deleted = story.Desk.Deleted })
            : new ConversationInput.Observed(story.Now, Road.Webhook, story.Desk.Latest() with { Deleted = story.Desk.Deleted });
    }

    /// <summary>The part of the call that is under way in Replying and in Transferring: an answer, or an assignment.</summary>
    private static void Arrive(Desk desk)
    {
        if (desk.Parts[0].Text == "I want to talk to a human")
            desk.Assign(new(Given.Level2, null), Given.Claudia);
        else
            desk.Add(Given.Claudia, $"About {desk.Parts[0].Id}");
    }

    private static Story Throttled(Story story)
    {
        story.Take(Settled(story, new WriteOutcome.Throttled(null, "429")));
        story.Wait(2).Look();
        return story;
    }

    private static Story Refused(Story story)
    {
        story.Take(Settled(story, new WriteOutcome.Refused("team_not_found", "")));
        return story;
    }

    private static Story WithARule(Story story)
    {
        story.Rules = Given.Flow(Given.When(new Condition.Channel("conversation")));
        return story;
    }

    private static string WriteId(Story story) => story.State.Outbox is [var first, ..] ? first.Write.Id : "acme/4711/w1";

    private static ConversationInput.AttemptSettled Settled(Story story, WriteOutcome outcome) => new(story.Now, WriteId(story), 1, outcome);
}
