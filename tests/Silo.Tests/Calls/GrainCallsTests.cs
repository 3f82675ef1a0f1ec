using Claudia.Fakes;
using Claudia.Grains;
using Claudia.Ports;
using Orleans.Runtime;
using Orleans.Serialization;

namespace Claudia.Silo.Tests;

public sealed class GrainCallsTests
{
    private readonly FakeClock _clock = new();
    private readonly GrainCalls _calls;
    private int _asked;

    public GrainCallsTests() => _calls = new(_clock);

    public static TheoryData<Exception> OfTheCluster() =>
    [
        new SiloUnavailableException(),
        new TimeoutException(),
        new SerializerException("Of another version."),
        new ObjectDisposedException("a silo"),
        new OperationCanceledException(),
    ];

    [Theory]
    [MemberData(nameof(OfTheCluster))]
    public async Task Call_ThatFindsADyingSilo_IsRepeatedUntilItIsAnswered(Exception failure)
    {
        var answer = await DriveAsync(() => _calls.AskAsync(() => ++_asked < 3 ? Task.FromException<int>(failure) : Task.FromResult(7), CancellationToken.None));

        Assert.Equal((7, 3), (answer, _asked));
    }

    /// <summary>Intercom waits five seconds for an answer: it is refused before, so that it sends again.</summary>
    [Fact]
    public async Task Call_ThatFindsNoSiloAtAll_IsRefusedWithinThePatience()
    {
        var began = _clock.GetUtcNow();

        var busy = await Assert.ThrowsAsync<ConversationBusyException>(() => DriveAsync(() => _calls.AskAsync(() => FailAsync(new SiloUnavailableException("It is dead.")), CancellationToken.None)));

        Assert.InRange(_clock.GetUtcNow() - began, GrainCalls.Patience - TimeSpan.FromSeconds(0.5), GrainCalls.Patience);
        Assert.True(_asked > 10);
        Assert.IsType<SiloUnavailableException>(busy.InnerException);
        Assert.True(busy.IsUnreachable);
        Assert.DoesNotContain("It is dead.", busy.Message, StringComparison.Ordinal);
    }

    /// <summary>Guards against a failure that comes in the very moment in which the patience ends, and was passed on as it is.</summary>
    [Fact]
    public async Task Call_ThatFailsWhenThePatienceEnds_IsRefusedAsBusy()
    {
        await Assert.ThrowsAsync<ConversationBusyException>(() => DriveAsync(() => _calls.AskAsync(
            () =>
            {
                _clock.Advance(GrainCalls.Patience);
                return FailAsync(new TimeoutException());
            },
            CancellationToken.None)));

        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task Call_ThatIsNeverAnswered_IsRefusedWithinThePatience()
    {
        var began = _clock.GetUtcNow();

        var busy = await Assert.ThrowsAsync<ConversationBusyException>(() => DriveAsync(() => _calls.AskAsync(() => new TaskCompletionSource<int>().Task, CancellationToken.None)));

        Assert.True(busy.IsUnreachable);
        Assert.Equal(GrainCalls.Patience, _clock.GetUtcNow() - began);
    }

    public static TheoryData<Exception> OfTheGrain() => [new JournalException("The disk is full."), new ConversationBusyException("Too much waits."), new InvalidOperationException("A defect.")];

    [Theory]
    [MemberData(nameof(OfTheGrain))]
    public async Task Call_ThatTheGrainRefuses_IsNotRepeated(Exception failure)
    {
        Assert.NotNull(failure);

        var thrown = await Assert.ThrowsAsync(failure.GetType(), () => _calls.AskAsync(() => FailAsync(failure), CancellationToken.None));

        Assert.Same(failure, thrown);
        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task Call_ThatIsCancelled_EndsAtOnce()
    {
        using var cancel = new CancellationTokenSource();
        var asking = _calls.AskAsync(() => new TaskCompletionSource<int>().Task, cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    private Task<int> FailAsync(Exception failure)
    {
        _asked++;
        return Task.FromException<int>(failure);
    }

    /// <summary>Moves the clock from one pause to the next, until the call has ended.</summary>
    private async Task<int> DriveAsync(Func<Task<int>> ask)
    {
        FakeClock.RunInline();
        var asking = ask();
        while (!asking.IsCompleted)
            _clock.MoveTo(_clock.NextTimer ?? throw new InvalidOperationException("The call waits for no timer, and does not end."));
        return await asking;
    }
}
