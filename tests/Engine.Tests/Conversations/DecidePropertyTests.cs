namespace Claudia.Engine.Tests;

/// <summary>What holds of any history.</summary>
/// <remarks>
/// An input that comes twice at one instant means nothing the second time, whatever it is. Later a repeat means nothing either when it
/// is a webhook, the start or the outcome of an attempt. It may mean something when it says that time has passed (Woke), that there is
/// something to read (Nudged: the reading that it asked for is over) or what a reading gave (Looked, LookFailed, Missing: there was
/// another one); when a draft's message waits again after a hand-back; and when an operator asks for the same in another situation.
/// </remarks>
public sealed class DecidePropertyTests
{
    private const ulong Seed = 20260302;

    [Fact]
    public void Replay_OfAnyHistory_EqualsWhatWasLive() => Chance.Holds(Seed, tests: 150, longest: 150, script =>
    {
        var walk = new Walk();
        walk.Run(script);
        var events = walk.Story.Events.Select(it => JournalJson.ReadEvent(JournalJson.Write(it)));
        var live = JournalJson.Write(walk.Story.State);

        Assert.Equal(live, JournalJson.Write(Conversation.Fold(Given.Key, events)));
        Assert.Equal(live, JournalJson.Write(JournalJson.ReadState(live)));
    });

    [Fact]
    public void Input_Repeated_MeansNothing() => Chance.Holds(Seed, tests: 400, longest: 200, script =>
    {
        var walk = new Walk();
        walk.Story.Taken = input => Assert.Empty(Conversation.Decide(walk.Story.State, input, walk.Story.Rules).Events);
        walk.Run(script);
    });

    [Fact]
    public void Input_AtAnyTime_IsTakenWithoutAnExceptionAndOnce() => Chance.Holds(Seed + 1, tests: 60, longest: 150, script =>
    {
        var walk = new Walk();
        var step = 0;
        walk.Story.Taken = _ => TryAll(walk.Story, script[step++ % script.Length]);
        walk.Run(script);
    });

    [Fact]
    public void Webhook_DeliveredAgainAtAnyTime_MeansNothing() => Chance.Holds(Seed + 2, tests: 150, longest: 150, script =>
    {
        // Intercom delivers a webhook twice, minutes apart. What came before the conversation was hers was not taken.
        var walk = new Walk();
        var webhooks = new List<ConversationInput.Observed>();
        walk.Story.Taken = input =>
        {
            if (input is ConversationInput.Observed { Snapshot.Deleted: false } webhook && walk.Story.State is { Episode: > 0, Deleted: false })
                webhooks.Add(webhook);
            foreach (var again in webhooks)
                Assert.Empty(Conversation.Decide(walk.Story.State, again with { At = walk.Story.Now }, walk.Story.Rules).Events);
        };
        walk.Run(script);
    });

    [Fact]
    public void Attempt_ReportedAgainAtAnyTime_MeansNothing() => Chance.Holds(Seed + 3, tests: 150, longest: 150, script =>
    {
        var walk = new Walk();
        var (reports, known) = (new List<ConversationInput>(), 0);
        walk.Story.Taken = input =>
        {
            if (input is ConversationInput.AttemptStarting or ConversationInput.AttemptSettled && walk.Story.Events.Count > known)
                reports.Add(input);
            known = walk.Story.Events.Count;
            foreach (var again in reports)
                Assert.Empty(Conversation.Decide(walk.Story.State, again with { At = walk.Story.Now }, walk.Story.Rules).Events);
        };
        walk.Run(script);
    });

    [Fact]
    public void State_AfterAHundredThousandInputs_IsAsSmallAsEver()
    {
        var walk = new Walk();
        var (inputs, largest) = (0, 0);
        walk.Story.Taken = _ =>
        {
            AssertBounded(walk.Story.State);
            if (++inputs % 500 == 0)
                largest = Math.Max(largest, JournalJson.Write(walk.Story.State).Length);
        };
        using var numbers = Chance.Numbers(Seed).GetEnumerator();
        while (inputs < 100_000 && numbers.MoveNext())
            walk.Run([numbers.Current]);

        Assert.InRange(largest, 10_000, 300_000);
        Assert.True(walk.Story.State.Episode > 1000, "it has been through everything again and again");
    }

    private static void AssertBounded(ConversationState state)
    {
        Assert.InRange(state.Messages.Length, 0, ConversationState.MessagesKept);
        Assert.InRange(state.Waiting.Length, 0, ConversationState.WaitingKept);
        Assert.InRange(state.Seen.Ids.Length, 0, SeenParts.Kept);
        Assert.InRange(state.Confidence.Latest.Length, 0, ConfidenceHistory.Kept);
        Assert.InRange(state.Signals.Length, 0, ConversationState.SmallKept);
        Assert.InRange(state.SpentRules.Length, 0, ConversationState.SpentKept);
        Assert.InRange(state.Delivered.Length, 0, ConversationState.SmallKept);
        Assert.InRange(state.Outbox.Length, 0, 6);
    }

    private static void TryAll(Story story, int choice)
    {
        foreach (var input in Inputs.Of(story, choice))
        {
            var after = Conversation.Decide(story.State, input, story.Rules).State;
            Conversation.Pending(after, story.Rules, input.At);
            Assert.Empty(Conversation.Decide(after, input, story.Rules).Events);
        }
    }
}
