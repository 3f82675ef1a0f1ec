namespace Claudia.Fakes;

/// <summary>Waits for what another process will show, by asking again and again.</summary>
public static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <param name="what">What is waited for, in words.</param>
    /// <param name="look">Answers null while it is not there.</param>
    /// <param name="state">How it stands, for the message of a failure.</param>
    /// <exception cref="TimeoutException">It does not come.</exception>
    public static async Task<T> GetAsync<T>(string what, Func<Task<T?>> look, Func<string>? state = null)
        where T : class
    {
        var until = TimeProvider.System.GetUtcNow() + DotnetProgram.Patience;
        while (TimeProvider.System.GetUtcNow() < until)
        {
            if (await look() is { } found)
                return found;
            await Task.Delay(Pause, TimeProvider.System);
        }
        throw new TimeoutException($"{what} did not come about. {state?.Invoke()}");
    }
}
