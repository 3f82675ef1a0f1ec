namespace Claudia.Engine.Tests;

public sealed class WriteProtocolTests
{
    private static readonly WriteOutcome Lost = new WriteOutcome.Unknown("time-out");
    private readonly Story _story = new();

    private TransferTimings Timings => _story.Rules.Timings;

    private IEnumerable<ConversationEvent.AttemptStarted> Attempts(WritePurpose purpose) => _story.Events
        .OfType<ConversationEvent.WritePlanned>()
        .Where(planned => planned.Write.Purpose == purpose)
        .SelectMany(planned => _story.Events.OfType<ConversationEvent.AttemptStarted>().Where(it => it.WriteId == planned.Write.Id));

    private Story Calling(WritePurpose purpose = WritePurpose.Transfer)
    {
        _story.Hear(purpose == WritePurpose.Answer ? "Where is my parcel?" : "I want to talk to a human");
        _story.UntilCall(purpose).Start();
        return _story;
    }

    [Fact]
    public void Applied_ConfirmsTheWriteAndTheTransfer()
    {
        Calling();
        var ended = _story.Settle(new WriteOutcome.Applied(_story.Desk.Apply(_story.Next.Write)));

        Assert.Equal("WriteEnded TransferEnded", Story.Names(ended));
        Assert.Equal((Phase.WithHuman, TransferStatus.Confirmed), (_story.State.Phase, _story.State.Transfer!.Status));
        Assert.Empty(_story.Rest().State.Outbox);
    }

    [Fact]
    public void Refused_EndsTheTransferWithADiagnosticNote()
    {
        Calling();
        _story.Settle(new WriteOutcome.Refused("team_not_found", "Team not found"));
        _story.Rest();

        Assert.Equal((Phase.Transferring, TransferStatus.Refused), (_story.State.Phase, _story.State.Transfer!.Status));
        Assert.Equal("team_not_found: Team not found", _story.State.Transfer.Detail);
        Assert.True(_story.State.NeedsAttention);
        Assert.Contains("could not transfer", _story.Desk.Own.Last().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Refused_AnswerIsTransferredInstead()
    {
        Calling(WritePurpose.Answer);
        _story.Settle(new WriteOutcome.Refused("forbidden", "No"));

        Assert.Equal(new(ReasonKind.ReplyFailed, "Refused: forbidden: No"), Assert.Single(_story.State.Transfer!.Reasons));
        Assert.Equal(TransferStatus.Confirmed, _story.Rest().State.Transfer!.Status);
    }

    [Fact]
    public void Refused_NoteDoesNotHoldUpTheAssignment()
    {
        Calling(WritePurpose.HandOffNote);
        _story.Settle(new WriteOutcome.Refused("forbidden", "No notes"));

        Assert.Equal(TransferStatus.Confirmed, _story.Rest().State.Transfer!.Status);
    }

    [Fact]
    public void Throttled_IsTriedAgainWhenTheAnswerSays()
    {
        Calling();
        _story.Settle(new WriteOutcome.Throttled(_story.Now.AddSeconds(30), "429"));

        Assert.Equal((WriteStatus.Planned, _story.Now.AddSeconds(30), 0), (_story.Next.Status, _story.Next.NotBefore, _story.Next.Tries));
        Assert.Empty(_story.Start());
        _story.Rest();
        Assert.Equal((2, 1), (Attempts(WritePurpose.Transfer).Count(), _story.Desk.Assignments));
    }

    [Fact]
    public void Throttled_WithoutATimeWaitsLongerAndLonger()
    {
        Calling();
        foreach (var seconds in (double[])[1, 2, 4, 8])
        {
            _story.Settle(new WriteOutcome.Throttled(null, "429"));
            Assert.Equal(seconds, (_story.Next.NotBefore!.Value - _story.Now).TotalSeconds);
            _story.UntilCall(WritePurpose.Transfer).Start();
        }
    }

    [Fact]
    public void Throttled_TooOften_IsUnresolved()
    {
        _story.Calls = write => write.Kind == WriteKind.Assignment ? new WriteOutcome.Throttled(null, "429") : new WriteOutcome.Applied(_story.Desk.Apply(write));
        _story.Hear("I want to talk to a human");
        _story.Rest();

        Assert.Equal(TransferStatus.Unresolved, _story.State.Transfer!.Status);
        Assert.Equal(Timings.Throttles, Attempts(WritePurpose.Transfer).Count());
    }

    [Fact]
    public void Unknown_ThatHappened_IsFoundByTheNextReading()
    {
        Calling();
        _story.Desk.Apply(_story.Next.Write);
        _story.Settle(Lost);
        Assert.IsType<Effect.Look>(_story.Pending[0]);
        _story.Rest();

        Assert.Equal(TransferStatus.Confirmed, _story.State.Transfer!.Status);
        Assert.Equal((1, 1), (Attempts(WritePurpose.Transfer).Count(), _story.Desk.Assignments));
    }

    [Theory]
    [InlineData(WritePurpose.Answer)]
    [InlineData(WritePurpose.HandOffNote)]
    [InlineData(WritePurpose.TransferMessage)]
    [InlineData(WritePurpose.Transfer)]
    public void Unknown_ThatDidNotHappen_IsTriedAgainAfterTheSettleWindowAndTwoReadings(WritePurpose purpose)
    {
        Calling(purpose);
        var deadline = _story.Next.Deadline!.Value;
        _story.Settle(Lost);
        _story.Until(it => it.Next.Status == WriteStatus.Planned);

        Assert.True(_story.Now >= deadline + Timings.SettleWindow, "it may still arrive within the settle window");
        Assert.Equal("WriteNotFound WriteNotFound WriteNotFound AttemptAbandoned", Story.Names(_story.Events.Where(it => it is ConversationEvent.WriteNotFound or ConversationEvent.AttemptAbandoned)));
        Assert.Equal(2, _story.Rest().Events.OfType<ConversationEvent.AttemptStarted>().Count(it => it.WriteId == Attempts(purpose).First().WriteId));
    }

    [Fact]
    public void Unknown_WithOneReadingLongAfterTheWindow_NeedsASecondOne()
    {
        Calling();
        _story.Settle(Lost);
        _story.Wait(3600).Look();
        Assert.Equal(WriteStatus.Unknown, _story.Next.Status);
        _story.Wait(5).Look();

        Assert.Equal(WriteStatus.Planned, _story.Next.Status);
    }

    [Fact]
    public void Unknown_TooOften_IsUnresolved()
    {
        _story.Calls = write => write.Kind == WriteKind.Assignment ? Lost : new WriteOutcome.Applied(_story.Desk.Apply(write));
        _story.Hear("I want to talk to a human");
        _story.Rest();

        Assert.Equal((TransferStatus.Unresolved, $"not seen after {Timings.Tries} attempts"), (_story.State.Transfer!.Status, _story.State.Transfer.Detail));
        Assert.Equal(Timings.Tries, Attempts(WritePurpose.Transfer).Count());
        Assert.True(_story.State.NeedsAttention);
    }

    [Fact]
    public void Unknown_WhoseConversationHasMovedOn_IsNotTriedAgain()
    {
        Calling(WritePurpose.Answer);
        _story.Settle(Lost);
        _story.See(_story.Desk.Replies("I take this one."));
        _story.Rest();

        Assert.Single(Attempts(WritePurpose.Answer));
        Assert.Equal(WriteEnd.Dropped, _story.Events.OfType<ConversationEvent.WriteEnded>().Single().End);
    }

    [Fact]
    public void Unknown_SettledAgainAsRefused_IsCertain()
    {
        Calling();
        _story.Settle(Lost);
        _story.Settle(new WriteOutcome.Refused("team_not_found", ""));

        Assert.Equal(TransferStatus.Refused, _story.State.Transfer!.Status);
    }

    [Fact]
    public void Unknown_ReadOnlyInPart_IsNotTakenForAbsent()
    {
        Calling();
        var old = _story.Desk.Parts[^1];
        var partial = _story.Desk.Everything() with { Complete = false, Parts = [_story.Desk.Add(Given.Customer, null).Parts[0]] };
        _story.Settle(Lost);
        _story.Wait(60).Take(new ConversationInput.Looked(_story.Now, partial));
        Assert.Equal(0, _story.Next.Absences);
        _story.Wait(60).Take(new ConversationInput.Looked(_story.Now, partial with { Parts = [old, .. partial.Parts] }));

        Assert.Equal(1, _story.Next.Absences);
    }

    [Fact]
    public void Unknown_ReadOnlyInPartForTooLong_IsUnresolved()
    {
        Calling();
        _story.Settle(Lost);
        for (var look = 0; look < Timings.LookFailures; look++)
            _story.Wait(60).Take(new ConversationInput.Looked(_story.Now, _story.Desk.Everything() with { Complete = false, Parts = [] }));

        Assert.Equal(TransferStatus.Unresolved, _story.State.Transfer!.Status);
    }

    [Fact]
    public void Applied_ForAnAttemptThatWasTakenForDead_StillCounts()
    {
        Calling();
        _story.Settle(Lost);
        _story.UntilCall(WritePurpose.Transfer).Start();
        _story.Settle(new WriteOutcome.Applied("2000"), attempt: 1);

        Assert.Equal(TransferStatus.Confirmed, _story.State.Transfer!.Status);
        Assert.Empty(_story.Settle(new WriteOutcome.Applied("2001"), attempt: 2, write: Attempts(WritePurpose.Transfer).First().WriteId));
    }

    [Fact]
    public void Refused_ForAnAttemptThatWasTakenForDead_SaysNothingOfTheNextOne()
    {
        Calling();
        _story.Settle(Lost);
        _story.UntilCall(WritePurpose.Transfer).Start();

        Assert.Empty(_story.Settle(new WriteOutcome.Refused("team_not_found", ""), attempt: 1));
        Assert.Equal(WriteStatus.InFlight, _story.Next.Status);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(99)]
    public void Settled_ForAnAttemptThatNeverStarted_MeansNothing(int attempt)
    {
        Calling();

        Assert.Empty(_story.Settle(new WriteOutcome.Applied("2000"), attempt));
    }
}
