using System.Data.Common;
using System.Net.Sockets;
using Orleans.Runtime.MembershipService;

namespace Claudia.Silo;

/// <summary>Runs the process, and says in one line what keeps it from running.</summary>
public static class ClaudiaProgram
{
    private const string Unjoined = "claudia: This silo and the others of its cluster can't reach each other. " + SiloEnd.Cure;

    /// <returns>The exit code: 1 for the disk or the address, 2 for the settings.</returns>
    public static async Task<int> RunAsync(string[] args, Func<Task<WebApplication>> build)
    {
        if (Usage.IsAskedFor(args))
        {
            await Console.Out.WriteAsync(Usage.Text);
            return 0;
        }

        try
        {
            await using var app = await build();
            await RunAsync(app);
            return 0;
        }
        catch (SettingsException e)
        {
            foreach (var line in e.Lines)
                await Console.Error.WriteLineAsync($"claudia: {line}");
            return 2;
        }
        catch (InvalidDataException e)
        {
            // A settings file that is no JSON: the innermost message tells the line.
            await Console.Error.WriteLineAsync($"claudia: {e.Message} {e.GetBaseException().Message}");
            return 2;
        }
        catch (Exception e) when (e.GetBaseException() is OrleansClusterConnectivityCheckFailedException)
        {
            await Console.Error.WriteLineAsync(Unjoined);
            return 1;
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // The disk or the address: whoever starts it can mend that, and a stack trace does not help.
            await Console.Error.WriteLineAsync($"claudia: {e.Message}");
            return 1;
        }
        catch (Exception e) when (e.GetBaseException() is IOException or SocketException or DbException)
        {
            // The same, found out by a library.
            await Console.Error.WriteLineAsync($"claudia: {e.Message} {e.GetBaseException().Message}");
            return 1;
        }
    }

    private static async Task RunAsync(WebApplication app)
    {
        // The container is gone when it has failed.
        var (started, stopping) = (app.Lifetime.ApplicationStarted, app.Lifetime.ApplicationStopping);
        StopDeadline.Set(app.Lifetime, app.Services.GetRequiredService<TimeProvider>(), StopDeadline.EndProcess);
        try
        {
            await app.RunAsync();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested && !started.IsCancellationRequested)
        {
            // Asked to stop before it had started: what it was still waiting for matters to nobody.
        }
    }
}
