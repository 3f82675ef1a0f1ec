using System.Collections.Immutable;

namespace Claudia.Engine.Tests;

/// <summary>The stories that the journals in this folder were written from.</summary>
internal static class JournalScripts
{
    public static readonly ImmutableSortedDictionary<string, Func<Story>> All = ImmutableSortedDictionary<string, Func<Story>>.Empty
        .Add("answered", Answered)
        .Add("offered-then-accepted", OfferedThenAccepted)
        .Add("transferred-with-a-lost-answer", TransferredWithALostAnswer)
        .Add("taken-over-with-a-draft-in-flight", TakenOverWithADraftInFlight)
        .Add("refused-team-then-retried", RefusedTeamThenRetried)
        .Add("handed-back-and-transferred-again", HandedBackAndTransferredAgain)
        .Add("paused-and-resumed", PausedAndResumed)
        .Add("ticket", Ticket)
        .Add("held-until-the-opening", HeldUntilTheOpening)
        .Add("offered-elsewhere-outside-the-hours", OfferedElsewhereOutsideTheHours)
        .Add("duplicate-note-seen-late", DuplicateNoteSeenLate)
        .Add("nudged-then-deleted", NudgedThenDeleted);

    private static Story Answered()
    {
        var story = new Story();
        story.Hear("Onde está o meu pacote?");
        story.Hear("Pedido 1234, olá? 👍");
        return story.Rest();
    }

    private static Story OfferedThenAccepted()
    {
        var story = new Story { Drafts = _ => Given.Draft("Maybe it is late.", 0.2) with { Parts = Draft.NoParts.Add("match", 0.2) } };
        story.Hear("Hm?");
        story.Rest();
        story.Wait(30).Hear("yes please");
        return story.Rest();
    }

    private static Story TransferredWithALostAnswer()
    {
        var story = new Story();
        story.Calls = write =>
        {
            var part = story.Desk.Apply(write);
            return write.Kind == WriteKind.Assignment ? new WriteOutcome.Unknown("time-out") : new WriteOutcome.Applied(part);
        };
        story.Hear("I want to talk to a human");
        return story.Rest();
    }

    private static Story TakenOverWithADraftInFlight()
    {
        var story = new Story();
        story.Hear("Where is my parcel?");
        story.Until(it => it.Pending is [Effect.MakeDraft, ..]);
        var turn = story.State.Waiting[^1].Id;
        story.Wait(3).See(story.Desk.Replies("I take this one."));
        story.Take(new ConversationInput.Drafted(story.Now, turn, Given.Draft("It is on its way.")));
        return story.Rest();
    }

    private static Story RefusedTeamThenRetried()
    {
        var story = new Story();
        var refused = 0;
        story.Calls = write => write.Kind == WriteKind.Assignment && refused++ == 0
            ? new WriteOutcome.Refused("team_not_found", "Team not found")
            : new WriteOutcome.Applied(story.Desk.Apply(write));
        story.Hear("I want to talk to a human");
        story.Rest();
        story.Wait(600).Take(new ConversationInput.RetryAsked(story.Now, "op"));
        return story.Rest();
    }

    private static Story HandedBackAndTransferredAgain()
    {
        var story = new Story(Given.Flow(Given.When(new Condition.Tag("vip"), "billing")));
        story.See(story.Desk.Tag("vip"));
        story.Hear("My invoice is wrong");
        story.Rest();
        story.Wait(60).See(story.Desk.Replies("It is corrected."));
        story.Wait(60).See(story.Desk.Assign(Given.Hers));
        story.Wait(60).Hear("No, I want a human");
        return story.Rest();
    }

    private static Story PausedAndResumed()
    {
        var story = new Story();
        story.Hear("Where is my parcel?");
        story.UntilCall(WritePurpose.Answer);
        story.Take(new ConversationInput.PauseAsked(story.Now, "op"));
        story.Rest().Wait(60).See(story.Desk.Add(Given.Claudia, "Somebody types as her seat."));
        story.Hear("Hello?");
        story.Wait(60).Take(new ConversationInput.ResumeAsked(story.Now, "op"));
        return story.Rest();
    }

    private static Story Ticket()
    {
        var story = new Story();
        story.Desk.Kind = ConversationKind.Ticket;
        story.Hear("The scanner of my depot is broken");
        story.Take(new ConversationInput.Drafted(story.Now, story.State.Waiting[^1].Id, Given.Draft("Ask a technician.", 0.9, expert: true)));
        return story.Rest();
    }

    private static Story HeldUntilTheOpening()
    {
        var story = new Story(Given.Rules with { Escalation = new() { Hours = OfficeHoursTests.Office("UTC", OutsideHours.Hold) } });
        story.Wait(TimeSpan.FromHours(10).TotalSeconds).Hear("I want to talk to a human");
        return story.Rest();
    }

    private static Story OfferedElsewhereOutsideTheHours()
    {
        var rules = Given.Flow(new EscalationRule("prices", new Condition.Keyword("price"), new RuleAction.Offer("billing")));
        var story = new Story(rules with { Escalation = rules.Escalation with { Hours = OfficeHoursTests.Office("UTC", OutsideHours.Tell) } });
        story.Wait(TimeSpan.FromHours(10).TotalSeconds).Hear("What is the price?");
        story.Rest();
        story.Hear("yes please");
        return story.Rest();
    }

    private static Story DuplicateNoteSeenLate()
    {
        var story = new Story();
        story.Hear("I want to talk to a human");
        story.UntilCall(WritePurpose.HandOffNote).Start();
        var note = story.Next.Write;
        story.Settle(new WriteOutcome.Unknown("broken connection"));
        story.Rest();
        story.Desk.Apply(note);
        story.Wait(1).See(story.Desk.Latest());
        return story.Rest();
    }

    private static Story NudgedThenDeleted()
    {
        var story = new Story();
        story.Take(new ConversationInput.Nudged(story.Now, Road.Connector, "1001", "angry"));
        story.Take(new ConversationInput.LookFailed(story.Now, "503"));
        story.Wait(1).Desk.Customer("I want to talk to a human");
        story.Until(it => it.Pending is [Effect.Call, ..]);
        story.Start();
        story.Wait(5).See(story.Desk.Delete());
        return story.Rest();
    }
}
