using Claudia.Engine;
using Claudia.Fakes;

namespace Claudia.Grains.Tests;

public sealed class ConversationActorTests
{
    private readonly ActorWorld _world = new();

    [Fact]
    public async Task Message_WithASureDraft_IsAnsweredOnce()
    {
        await _world.HearAsync("Where is my parcel?");
        var state = await _world.SettleAsync();

        Assert.Equal(["About: Where is my parcel?"], _world.Intercom.Said);
        Assert.Equal(Phase.Listening, state.Phase);
        Assert.Equal(0.9, Assert.Single(state.Confidence.Latest).Value);
    }

    [Fact]
    public async Task Messages_QuicklyOneAfterTheOther_AreAnsweredTogether()
    {
        await _world.HearAsync("Hello");
        await _world.HearAsync("Where is my parcel?");
        await _world.SettleAsync();

        Assert.Equal(["About: Hello\nWhere is my parcel?"], _world.Intercom.Said);
    }

    [Fact]
    public async Task Request_ForAPerson_IsTransferredWithNoteMessageAndAssignment()
    {
        await _world.HearAsync("I want to talk to a human");
        var state = await _world.SettleAsync();

        Assert.Equal(TransferStatus.Confirmed, state.Transfer!.Status);
        Assert.Equal(Phase.WithHuman, state.Phase);
        Assert.Equal(1, _world.Intercom.Assignments);
        Assert.Contains("[claudia:acme/4711/1]", Assert.Single(_world.Intercom.Own, part => part.IsNote).Text, StringComparison.Ordinal);
        Assert.True(_world.Intercom.Own.First().IsNote, "the note comes before the assignment");
        Assert.NotNull(_world.Intercom.Own.Last().AssignedTo);
        Assert.Equal(0, _world.Answerer.Drafts);
    }

    [Fact]
    public async Task Request_ForAPerson_IsAcknowledgedInTheCustomersLanguage()
    {
        _world.Answerer.Language = "pt";
        await _world.HearAsync("Quero falar com um atendente");
        var state = await _world.SettleAsync();

        Assert.Equal("pt", state.Language);
        Assert.Equal([Phrases.Default.In("pt").Transfer], _world.Intercom.Said);
    }

    [Fact]
    public async Task Delivery_Repeated_JournalsNothing()
    {
        var snapshot = _world.Intercom.CustomerWrites("Where is my parcel?");
        await _world.SeeAsync(snapshot);
        await _world.SettleAsync();
        var version = _world.Journal.Of(ActorWorld.Key).Count;
        await _world.SeeAsync(snapshot);
        await _world.SettleAsync();

        Assert.Equal(version, _world.Journal.Of(ActorWorld.Key).Count);
        Assert.Single(_world.Intercom.Said);
    }

    [Theory]
    [InlineData(WriteFault.RequestLost)]
    [InlineData(WriteFault.AnswerLost)]
    [InlineData(WriteFault.Throttled)]
    public async Task Transfer_WhoseCallsFail_StillHappensOnce(WriteFault fault)
    {
        for (var call = 0; call < 2; call++)
            _world.Intercom.WriteFaults.Enqueue(fault);
        await _world.HearAsync("I want to talk to a human");
        var state = await _world.SettleAsync();

        Assert.Equal(TransferStatus.Confirmed, state.Transfer!.Status);
        Assert.Equal(1, _world.Intercom.Assignments);
        Assert.Equal(1, _world.Intercom.Notes);
        Assert.Single(_world.Intercom.Said);
    }

    [Fact]
    public async Task Transfer_Refused_LeavesADiagnosticNoteAndNeedsAttention()
    {
        _world.Intercom.OnWrite = write =>
        {
            if (write.Kind == WriteKind.Assignment)
                _world.Intercom.WriteFaults.Enqueue(WriteFault.Refused);
            return Task.CompletedTask;
        };
        await _world.HearAsync("I want to talk to a human");
        var state = await _world.SettleAsync();

        Assert.True(state.NeedsAttention);
        Assert.Equal(0, _world.Intercom.Assignments);
        Assert.Contains(_world.Intercom.Own, part => part.IsNote && part.Text!.Contains("could not transfer", StringComparison.Ordinal));
    }

    /// <summary>Guards against a word over a person's: what was known when the attempt was decided is old once its append is through.</summary>
    [Fact]
    public async Task Call_ThatCouldLeaveOnlyLate_DoesNotLeave()
    {
        await _world.HearAsync("Where is my parcel?");
        _world.Journal.Written = append =>
        {
            if (append.Events.Any(it => it is ConversationEvent.AttemptStarted { Attempt: 1 }))
                _world.Clock.Advance(TimeSpan.FromSeconds(3));
        };
        await _world.SettleAsync();

        Assert.Equal(["AttemptStarted", "AttemptSettled"], _world.Events<ConversationEvent>().Where(it => it is ConversationEvent.AttemptStarted or ConversationEvent.AttemptSettled).Take(2).Select(it => it.GetType().Name));
        Assert.IsType<WriteOutcome.Throttled>(_world.Events<ConversationEvent.AttemptSettled>().First().Outcome);
        Assert.Single(_world.Intercom.Said);
    }

    [Fact]
    public async Task Write_ThatThrows_IsLookedForBeforeItIsSentAgain()
    {
        _world.Intercom.WriteFaults.Enqueue(WriteFault.Thrown);
        await _world.HearAsync("Where is my parcel?");
        await _world.SettleAsync();

        Assert.Single(_world.Intercom.Said);
        Assert.Equal(2, _world.Events<ConversationEvent.AttemptStarted>().Count());
        Assert.Equal(3, _world.Events<ConversationEvent.WriteNotFound>().Count(e => e.Attempt == 1));
    }

    [Fact]
    public async Task Crash_InTheMiddleOfACall_SendsNothingTwice()
    {
        var died = new TaskCompletionSource();
        _world.Intercom.OnWrite = async write =>
        {
            if (write.Kind == WriteKind.Assignment && died.TrySetResult())
                await new TaskCompletionSource().Task;
        };
        await _world.HearAsync("I want to talk to a human");
        _world.Clock.Advance(TimeSpan.FromSeconds(3));
        var acting = _world.Actor.ActAsync(anew: false, CancellationToken.None);
        await died.Task;
        _world.Crash();
        var state = await _world.SettleAsync();

        Assert.False(acting.IsCompleted);
        Assert.Equal(TransferStatus.Confirmed, state.Transfer!.Status);
        Assert.Equal(1, _world.Intercom.Assignments);
        Assert.Equal(1, _world.Intercom.Notes);
    }

    [Fact]
    public async Task Activations_TwoOfOneConversation_MakeEachCallOnce()
    {
        await _world.HearAsync("I want to talk to a human");
        _world.Clock.Advance(TimeSpan.FromSeconds(3));
        var other = _world.Activate();
        _world.Intercom.OnWrite = async _ => await Task.Yield();
        await Task.WhenAll(_world.Actor.ActAsync(anew: false, CancellationToken.None), other.ActAsync(anew: false, CancellationToken.None));
        await _world.SettleAsync();

        Assert.Equal(1, _world.Intercom.Assignments);
        Assert.Equal(1, _world.Intercom.Notes);
        Assert.Single(_world.Intercom.Said);
    }

    [Fact]
    public async Task Draft_ThatFails_IsTransferred()
    {
        _world.Answerer.Answer = (_, _) => throw new InvalidOperationException("no index");
        await _world.HearAsync("Where is my parcel?");
        var state = await _world.SettleAsync();

        Assert.Equal(ReasonKind.DraftFailed, Assert.Single(state.Transfer!.Reasons).Kind);
        Assert.Equal(1, _world.Intercom.Assignments);
    }

    [Fact]
    public async Task Nudge_ForAnUnknownConversation_ReadsItAndAnswers()
    {
        _world.Intercom.CustomerWrites("Where is my parcel?");
        await _world.Actor.DeliverAsync(new ConversationInput.Nudged(_world.Clock.GetUtcNow(), Road.Connector, "1001"), CancellationToken.None);
        await _world.SettleAsync();

        Assert.Single(_world.Intercom.Said);
    }

    [Fact]
    public async Task Conversation_ThatNeverWasHers_IsNotStored()
    {
        _world.Intercom.Assign(new("555", null));
        var head = await _world.SeeAsync(_world.Intercom.CustomerWrites("Hello"));

        Assert.Null(head);
        Assert.Empty(_world.Journal.Of(ActorWorld.Key));
    }
}
