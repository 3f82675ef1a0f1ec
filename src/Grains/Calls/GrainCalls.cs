using Claudia.Ports;
using Orleans.Serialization;

namespace Claudia.Grains;

/// <summary>Calls grains, and calls again while a silo is dying, starting, or can't be reached.</summary>
/// <remarks>A repeated input means nothing, and a wake-up or a reading may come twice: so a call may always be repeated.</remarks>
public sealed class GrainCalls(TimeProvider time)
{
    /// <summary>How long a call and its repetitions may take. Intercom waits five seconds for an answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4.5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>The grain's answer.</summary>
    /// <exception cref="JournalException">The grain's storage failed.</exception>
    /// <exception cref="ConversationBusyException">Too much waits, or the grain can't be reached: nothing is certain to be taken.</exception>
    public Task<T> AskAsync<T>(Func<Task<T>> call, CancellationToken cancel) => AskAsync(call, Patience, Patience, cancel);

    /// <summary>The grain's answer, with limits of the caller's own.</summary>
    /// <param name="patience">How long an answer is waited for.</param>
    /// <param name="failing">After this time a call that fails is not repeated any more.</param>
    /// <exception cref="JournalException">The grain's storage failed.</exception>
    /// <exception cref="ConversationBusyException">Too much waits, or the grain can't be reached: nothing is certain to be taken.</exception>
    public async Task<T> AskAsync<T>(Func<Task<T>> call, TimeSpan patience, TimeSpan failing, CancellationToken cancel)
    {
        var began = time.GetTimestamp();
        using var limit = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        Exception? last = null;
        try
        {
            while (true)
            {
                try
                {
                    return await call().WaitAsync(either.Token);
                }
                catch (Exception e) when (IsOfTheCluster(e))
                {
                    last = e;
                    if (time.GetElapsedTime(began) + Pause >= failing)
                        throw Unreachable(e);
                }
                await Task.Delay(Pause, time, either.Token);
            }
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw Unreachable(last ?? e);
        }
    }

    /// <summary>A call without an answer.</summary>
    /// <exception cref="JournalException">The grain's storage failed.</exception>
    /// <exception cref="ConversationBusyException">The grain can't be reached.</exception>
    public Task AskAsync(Func<Task> call, CancellationToken cancel) => AskAsync(
        async () =>
        {
            await call();
            return true;
        },
        cancel);

    private static ConversationBusyException Unreachable(Exception failure) =>
        new($"The conversation can't be reached in the cluster now ({(failure is OperationCanceledException ? "no answer" : failure.GetType().Name)}).", failure) { IsUnreachable = true };

    /// <summary>Whether the call failed because of another silo: it is stopping, starting, overloaded, or of another version.</summary>
    public static bool IsOfTheCluster(Exception failure) =>
        failure is OrleansException or TimeoutException or SerializerException or ObjectDisposedException
        || (failure is OperationCanceledException { CancellationToken.IsCancellationRequested: false });
}
