using System.Text.Json;
using Claudia.Grains;

namespace Claudia.Silo;

/// <summary>Carries results and failures over the wire as data: an exception would lose what it says there.</summary>
internal static class Answering
{
    /// <summary>On the grain's side.</summary>
    public static async Task<Answered<T>> OfAsync<T>(Func<Task<T?>> work)
        where T : class
    {
        try
        {
            return new(await work(), null);
        }
        catch (JournalException e)
        {
            return new(null, new(RefusalKind.Storage, e.Message));
        }
        catch (GrainsBusyException e)
        {
            return new(null, new(RefusalKind.Busy, e.Message));
        }
    }

    /// <summary>On the caller's side.</summary>
    /// <exception cref="JournalException">The grain's storage failed.</exception>
    /// <exception cref="GrainsBusyException">Too much waits, or the grain can't be reached: nothing is certain to be taken.</exception>
    public static async Task<T?> ReadAsync<T>(Func<Task<Answered<T>>> call, CancellationToken cancel)
        where T : class
    {
        try
        {
            var answered = await call().WaitAsync(cancel);
            return answered.Refusal switch
            {
                null => answered.Value,
                { Kind: RefusalKind.Storage } storage => throw new JournalException(storage.Reason),
                var busy => throw new GrainsBusyException(busy.Reason),
            };
        }
        catch (LimitExceededException e)
        {
            throw new GrainsBusyException("Too many inputs wait for this conversation already.", e);
        }
        catch (Exception e) when (IsOfTheCluster(e))
        {
            throw new GrainsBusyException($"The conversation can't be reached in the cluster just now ({e.GetType().Name}).", e);
        }
    }

    /// <summary>Whether it is for others of the cluster that it failed: they are dying, starting, or too busy.</summary>
    public static bool IsOfTheCluster(Exception failure) =>
        failure is OrleansException or TimeoutException or JsonException or ObjectDisposedException
        || (failure is OperationCanceledException { CancellationToken.IsCancellationRequested: false });
}
