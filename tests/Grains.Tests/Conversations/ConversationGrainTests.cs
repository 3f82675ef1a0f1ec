using Claudia.Engine;
using Claudia.Fakes;

namespace Claudia.Grains.Tests;

public sealed class ConversationGrainTests : IDisposable
{
    private readonly GrainWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Message_WithASureDraft_IsAnsweredOnce()
    {
        await world.HearAsync("Where is my parcel?");
        var state = await world.SettleAsync();

        Assert.Equal(["About: Where is my parcel?"], world.Intercom.Said);
        Assert.Equal(Phase.Listening, state.Phase);
        Assert.Equal(0.9, Assert.Single(state.Confidence.Latest).Value);
    }

    [Fact]
    public async Task Messages_QuicklyOneAfterTheOther_AreAnsweredTogether()
    {
        await world.HearAsync("Hello");
        await world.HearAsync("Where is my parcel?");
        await world.SettleAsync();

        Assert.Equal(["About: Hello\nWhere is my parcel?"], world.Intercom.Said);
    }

    [Fact]
    public async Task Request_ForAPerson_IsTransferredWithNoteMessageAndAssignment()
    {
        await world.HearAsync("I want to talk to a human");
        var state = await world.SettleAsync();

        Assert.Equal(TransferStatus.Confirmed, state.Transfer!.Status);
        Assert.Equal(Phase.WithHuman, state.Phase);
        Assert.Equal(1, world.Intercom.Assignments);
        Assert.Contains("[claudia:acme/4711/1]", Assert.Single(world.Intercom.Own, part => part.IsNote).Text, StringComparison.Ordinal);
        Assert.True(world.Intercom.Own.First().IsNote, "the note comes before the assignment");
        Assert.NotNull(world.Intercom.Own.Last().AssignedTo);
        Assert.Equal(0, world.Answerer.Drafts);
    }

    [Fact]
    public async Task Request_ForAPerson_IsAcknowledgedInTheCustomersLanguage()
    {
        world.Answerer.Language = "pt";
        await world.HearAsync("Quero falar com um atendente");
        var state = await world.SettleAsync();

        Assert.Equal("pt", state.Language);
        Assert.Equal([Phrases.Default.In("pt").Transfer], world.Intercom.Said);
    }

    [Fact]
    public async Task Delivery_Repeated_JournalsNothing()
    {
        var snapshot = world.Intercom.CustomerWrites("Where is my parcel?");
        await world.SeeAsync(snapshot);
        await world.SettleAsync();
        var version = world.Journal.Of(GrainWorld.Key).Count;
        await world.SeeAsync(snapshot);
        await world.SettleAsync();

        Assert.Equal(version, world.Journal.Of(GrainWorld.Key).Count);
        Assert.Single(world.Intercom.Said);
    }

    [Theory]
    [InlineData(WriteFault.RequestLost)]
    [InlineData(WriteFault.AnswerLost)]
    [InlineData(WriteFault.Throttled)]
    public async Task Transfer_WhoseCallsFail_StillHappensOnce(WriteFault fault)
    {
        for (var call = 0; call < 2; call++)
            world.Intercom.WriteFaults.Enqueue(fault);
        await world.HearAsync("I want to talk to a human");
        var state = await world.SettleAsync();

        Assert.Equal(TransferStatus.Confirmed, state.Transfer!.Status);
        Assert.Equal(1, world.Intercom.Assignments);
        Assert.Equal(1, world.Intercom.Notes);
        Assert.Single(world.Intercom.Said);
    }

    [Fact]
    public async Task Transfer_Refused_LeavesADiagnosticNoteAndNeedsAttention()
    {
        world.Intercom.OnWrite = write =>
        {
            if (write.Kind == WriteKind.Assignment)
                world.Intercom.WriteFaults.Enqueue(WriteFault.Refused);
            return Task.CompletedTask;
        };
        await world.HearAsync("I want to talk to a human");
        var state = await world.SettleAsync();

        Assert.True(state.NeedsAttention);
        Assert.Equal(0, world.Intercom.Assignments);
        Assert.Contains(world.Intercom.Own, part => part.IsNote && part.Text!.Contains("could not transfer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Write_ThatThrows_IsLookedForBeforeItIsSentAgain()
    {
        world.Intercom.WriteFaults.Enqueue(WriteFault.Thrown);
        await world.HearAsync("Where is my parcel?");
        await world.SettleAsync();

        Assert.Single(world.Intercom.Said);
        Assert.Equal(2, world.Events<ConversationEvent.AttemptStarted>().Count());
        Assert.Equal(3, world.Events<ConversationEvent.WriteNotFound>().Count(e => e.Attempt == 1));
    }

    [Fact]
    public async Task Crash_InTheMiddleOfACall_SendsNothingTwice()
    {
        var died = new TaskCompletionSource();
        world.Intercom.OnWrite = async write =>
        {
            if (write.Kind == WriteKind.Assignment && died.TrySetResult())
                await new TaskCompletionSource().Task;
        };
        await world.HearAsync("I want to talk to a human");
        world.Clock.Advance(TimeSpan.FromSeconds(3));
        var acting = world.Grain.ActAsync(CancellationToken.None);
        await died.Task;
        world.Crash();
        var state = await world.SettleAsync();

        Assert.False(acting.IsCompleted);
        Assert.Equal(TransferStatus.Confirmed, state.Transfer!.Status);
        Assert.Equal(1, world.Intercom.Assignments);
        Assert.Equal(1, world.Intercom.Notes);
    }

    [Fact]
    public async Task Activations_TwoOfOneConversation_MakeEachCallOnce()
    {
        await world.HearAsync("I want to talk to a human");
        world.Clock.Advance(TimeSpan.FromSeconds(3));
        var other = world.Activate();
        world.Intercom.OnWrite = async _ => await Task.Yield();
        await Task.WhenAll(world.Grain.ActAsync(CancellationToken.None), other.ActAsync(CancellationToken.None));
        await world.SettleAsync();

        Assert.Equal(1, world.Intercom.Assignments);
        Assert.Equal(1, world.Intercom.Notes);
        Assert.Single(world.Intercom.Said);
    }

    [Fact]
    public async Task Draft_ThatFails_IsTransferred()
    {
        world.Answerer.Answer = (_, _) => throw new InvalidOperationException("no index");
        await world.HearAsync("Where is my parcel?");
        var state = await world.SettleAsync();

        Assert.Equal(ReasonKind.DraftFailed, Assert.Single(state.Transfer!.Reasons).Kind);
        Assert.Equal(1, world.Intercom.Assignments);
    }

    [Fact]
    public async Task Nudge_ForAnUnknownConversation_ReadsItAndAnswers()
    {
        world.Intercom.CustomerWrites("Where is my parcel?");
        await world.Grain.DeliverAsync(new ConversationInput.Nudged(world.Clock.GetUtcNow(), Road.Connector, "1001"), CancellationToken.None);
        await world.SettleAsync();

        Assert.Single(world.Intercom.Said);
    }

    [Fact]
    public async Task Conversation_ThatNeverWasHers_IsNotStored()
    {
        world.Intercom.Assign(new("555", null));
        var head = await world.SeeAsync(world.Intercom.CustomerWrites("Hello"));

        Assert.Null(head);
        Assert.Empty(world.Journal.Of(GrainWorld.Key));
    }
}
