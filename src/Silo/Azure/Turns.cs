namespace Claudia.Silo;

/// <summary>One after the other, in the order of asking: a grain's calls may interleave, what is done with its state must not.</summary>
internal sealed class Turns
{
    private Task _last = Task.CompletedTask;

    public async Task<T> TakeAsync<T>(Func<Task<T>> act)
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await Interlocked.Exchange(ref _last, mine.Task);
        try
        {
            return await act();
        }
        finally
        {
            mine.SetResult();
        }
    }
}
