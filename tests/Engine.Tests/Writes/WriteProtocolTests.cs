namespace Claudia.Engine.Tests;

public sealed class WriteProtocolTests
{
    private static readonly WriteOutcome Lost = new WriteOutcome.Unknown("time-out");
    private readonly Story story = new();

    private TransferTimings Timings => story.Rules.Timings;

    private IEnumerable<ConversationEvent.AttemptStarted> Attempts(WritePurpose purpose) => story.Events
        .OfType<ConversationEvent.WritePlanned>()
        .Where(planned => planned.Write.Purpose == purpose)
        .SelectMany(planned => story.Events.OfType<ConversationEvent.AttemptStarted>().Where(it => it.WriteId == planned.Write.Id));

    private Story Calling(WritePurpose purpose = WritePurpose.Transfer)
    {
        story.Hear(purpose == WritePurpose.Answer ? "Where is my parcel?" : "I want to talk to a human");
        story.UntilCall(purpose).Start();
        return story;
    }

    [Fact]
    public void Applied_ConfirmsTheWriteAndTheTransfer()
    {
        Calling();
        var ended = story.Settle(new WriteOutcome.Applied(story.Desk.Apply(story.Next.Write)));

        Assert.Equal("WriteEnded TransferEnded", Story.Names(ended));
        Assert.Equal((Phase.WithHuman, TransferStatus.Confirmed), (story.State.Phase, story.State.Transfer!.Status));
        Assert.Empty(story.Rest().State.Outbox);
    }

    [Fact]
    public void Refused_EndsTheTransferWithADiagnosticNote()
    {
        Calling();
        story.Settle(new WriteOutcome.Refused("team_not_found", "Team not found"));
        story.Rest();

        Assert.Equal((Phase.Transferring, TransferStatus.Refused), (story.State.Phase, story.State.Transfer!.Status));
        Assert.Equal("team_not_found: Team not found", story.State.Transfer.Detail);
        Assert.True(story.State.NeedsAttention);
        Assert.Contains("could not transfer", story.Desk.Own.Last().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Refused_AnswerIsTransferredInstead()
    {
        Calling(WritePurpose.Answer);
        story.Settle(new WriteOutcome.Refused("forbidden", "No"));

        Assert.Equal(new(ReasonKind.ReplyFailed, "Refused: forbidden: No"), Assert.Single(story.State.Transfer!.Reasons));
        Assert.Equal(TransferStatus.Confirmed, story.Rest().State.Transfer!.Status);
    }

    [Fact]
    public void Refused_NoteDoesNotHoldUpTheAssignment()
    {
        Calling(WritePurpose.HandOffNote);
        story.Settle(new WriteOutcome.Refused("forbidden", "No notes"));

        Assert.Equal(TransferStatus.Confirmed, story.Rest().State.Transfer!.Status);
    }

    [Fact]
    public void Throttled_IsTriedAgainWhenTheAnswerSays()
    {
        Calling();
        story.Settle(new WriteOutcome.Throttled(story.Now.AddSeconds(30), "429"));

        Assert.Equal((WriteStatus.Planned, story.Now.AddSeconds(30), 0), (story.Next.Status, story.Next.NotBefore, story.Next.Tries));
        Assert.Empty(story.Start());
        story.Rest();
        Assert.Equal((2, 1), (Attempts(WritePurpose.Transfer).Count(), story.Desk.Assignments));
    }

    [Fact]
    public void Throttled_WithoutATimeWaitsLongerAndLonger()
    {
        Calling();
        foreach (var seconds in (double[])[1, 2, 4, 8])
        {
            story.Settle(new WriteOutcome.Throttled(null, "429"));
            Assert.Equal(seconds, (story.Next.NotBefore!.Value - story.Now).TotalSeconds);
            story.UntilCall(WritePurpose.Transfer).Start();
        }
    }

    [Fact]
    public void Throttled_TooOften_IsUnresolved()
    {
        story.Calls = write => write.Kind == WriteKind.Assignment ? new WriteOutcome.Throttled(null, "429") : new WriteOutcome.Applied(story.Desk.Apply(write));
        story.Hear("I want to talk to a human");
        story.Rest();

        Assert.Equal(TransferStatus.Unresolved, story.State.Transfer!.Status);
        Assert.Equal(Timings.Throttles, Attempts(WritePurpose.Transfer).Count());
    }

    [Fact]
    public void Unknown_ThatHappened_IsFoundByTheNextReading()
    {
        Calling();
        story.Desk.Apply(story.Next.Write);
        story.Settle(Lost);
        Assert.IsType<Effect.Look>(story.Pending[0]);
        story.Rest();

        Assert.Equal(TransferStatus.Confirmed, story.State.Transfer!.Status);
        Assert.Equal((1, 1), (Attempts(WritePurpose.Transfer).Count(), story.Desk.Assignments));
    }

    [Theory]
    [InlineData(WritePurpose.Answer)]
    [InlineData(WritePurpose.HandOffNote)]
    [InlineData(WritePurpose.TransferMessage)]
    [InlineData(WritePurpose.Transfer)]
    public void Unknown_ThatDidNotHappen_IsTriedAgainAfterTheSettleWindowAndTwoReadings(WritePurpose purpose)
    {
        Calling(purpose);
        var deadline = story.Next.Deadline!.Value;
        story.Settle(Lost);
        story.Until(it => it.Next.Status == WriteStatus.Planned);

        Assert.True(story.Now >= deadline + Timings.SettleWindow, "it may still arrive within the settle window");
        Assert.Equal("WriteNotFound WriteNotFound WriteNotFound AttemptAbandoned", Story.Names(story.Events.Where(it => it is ConversationEvent.WriteNotFound or ConversationEvent.AttemptAbandoned)));
        Assert.Equal(2, story.Rest().Events.OfType<ConversationEvent.AttemptStarted>().Count(it => it.WriteId == Attempts(purpose).First().WriteId));
    }

    [Fact]
    public void Unknown_WithOneReadingLongAfterTheWindow_NeedsASecondOne()
    {
        Calling();
        story.Settle(Lost);
        story.Wait(3600).Look();
        Assert.Equal(WriteStatus.Unknown, story.Next.Status);
        story.Wait(5).Look();

        Assert.Equal(WriteStatus.Planned, story.Next.Status);
    }

    [Fact]
    public void Unknown_TooOften_IsUnresolved()
    {
        story.Calls = write => write.Kind == WriteKind.Assignment ? Lost : new WriteOutcome.Applied(story.Desk.Apply(write));
        story.Hear("I want to talk to a human");
        story.Rest();

        Assert.Equal((TransferStatus.Unresolved, $"not seen after {Timings.Tries} attempts"), (story.State.Transfer!.Status, story.State.Transfer.Detail));
        Assert.Equal(Timings.Tries, Attempts(WritePurpose.Transfer).Count());
        Assert.True(story.State.NeedsAttention);
    }

    [Fact]
    public void Unknown_WhoseConversationHasMovedOn_IsNotTriedAgain()
    {
        Calling(WritePurpose.Answer);
        story.Settle(Lost);
        story.See(story.Desk.Replies("I take this one."));
        story.Rest();

        Assert.Single(Attempts(WritePurpose.Answer));
        Assert.Equal(WriteEnd.Dropped, story.Events.OfType<ConversationEvent.WriteEnded>().Single().End);
    }

    [Fact]
    public void Unknown_SettledAgainAsRefused_IsCertain()
    {
        Calling();
        story.Settle(Lost);
        story.Settle(new WriteOutcome.Refused("team_not_found", ""));

        Assert.Equal(TransferStatus.Refused, story.State.Transfer!.Status);
    }

    [Fact]
    public void Unknown_ReadOnlyInPart_IsNotTakenForAbsent()
    {
        Calling();
        var old = story.Desk.Parts[^1];
        var partial = story.Desk.Everything() with { Complete = false, Parts = [story.Desk.Add(Given.Customer, null).Parts[0]] };
        story.Settle(Lost);
        story.Wait(60).Take(new ConversationInput.Looked(story.Now, partial));
        Assert.Equal(0, story.Next.Absences);
        story.Wait(60).Take(new ConversationInput.Looked(story.Now, partial with { Parts = [old, .. partial.Parts] }));

        Assert.Equal(1, story.Next.Absences);
    }

    [Fact]
    public void Unknown_ReadOnlyInPartForTooLong_IsUnresolved()
    {
        Calling();
        story.Settle(Lost);
        for (var look = 0; look < Timings.LookFailures; look++)
            story.Wait(60).Take(new ConversationInput.Looked(story.Now, story.Desk.Everything() with { Complete = false, Parts = [] }));

        Assert.Equal(TransferStatus.Unresolved, story.State.Transfer!.Status);
    }

    [Fact]
    public void Applied_ForAnAttemptThatWasTakenForDead_StillCounts()
    {
        Calling();
        story.Settle(Lost);
        story.UntilCall(WritePurpose.Transfer).Start();
        story.Settle(new WriteOutcome.Applied("2000"), attempt: 1);

        Assert.Equal(TransferStatus.Confirmed, story.State.Transfer!.Status);
        Assert.Empty(story.Settle(new WriteOutcome.Applied("2001"), attempt: 2, write: Attempts(WritePurpose.Transfer).First().WriteId));
    }

    [Fact]
    public void Refused_ForAnAttemptThatWasTakenForDead_SaysNothingOfTheNextOne()
    {
        Calling();
        story.Settle(Lost);
        story.UntilCall(WritePurpose.Transfer).Start();

        Assert.Empty(story.Settle(new WriteOutcome.Refused("team_not_found", ""), attempt: 1));
        Assert.Equal(WriteStatus.InFlight, story.Next.Status);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(99)]
    public void Settled_ForAnAttemptThatNeverStarted_MeansNothing(int attempt)
    {
        Calling();

        Assert.Empty(story.Settle(new WriteOutcome.Applied("2000"), attempt));
    }
}
