namespace Claudia.Silo;

/// <summary>Ends a process that was asked to stop and does not come to its end.</summary>
/// <remarks>Orleans tries for two minutes to sign a silo off from a storage that is gone. Nothing is lost by not waiting: what was acknowledged is in the journal.</remarks>
internal static class StopDeadline
{
    /// <summary>When what is still under way is given up, so that there is a moment left to sign off.</summary>
    public static readonly TimeSpan Orderly = TimeSpan.FromSeconds(21);

    /// <summary>When it ends in any case: within the 30 seconds that containers are given, as a rule.</summary>
    public static readonly TimeSpan Final = TimeSpan.FromSeconds(25);

    /// <param name="end">Ends the process.</param>
    public static void Set(IHostApplicationLifetime lifetime, TimeProvider time, Action end) =>
        lifetime.ApplicationStopping.Register(() => _ = WaitAsync(time, end));

    /// <summary>It was asked to, so it has done well; the line tells why the others see a silo die.</summary>
    public static void EndProcess()
    {
        Console.Error.WriteLine("claudia: not everything came to its end in time: what is pending is in the journal, and goes on from there.");
        Environment.Exit(0);
    }

    private static async Task WaitAsync(TimeProvider time, Action end)
    {
        await Task.Delay(Final, time);
        end();
    }
}
