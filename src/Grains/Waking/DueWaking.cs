using Claudia.Engine;
using Claudia.Ports;
using Microsoft.Extensions.Hosting;

namespace Claudia.Grains;

/// <summary>Asks the journal again and again which conversations are due, and wakes them: the process that had them may have died.</summary>
/// <param name="workspaces">Those that this process serves.</param>
/// <param name="wake">Wakes one, wherever it runs.</param>
public sealed class DueWaking(ActorPorts ports, ISharedJournal journal, IReadOnlyList<string> workspaces, Func<ConversationKey, Task> wake, DueOptions options)
    : BackgroundService
{
    /// <summary>Conversations that could not be woken. The journal gives them to nobody for a while, so they are tried again from here.</summary>
    private IReadOnlyList<DueConversation> _missed = [];

    /// <summary>Wakes what is due until the host stops. Stays on the caller's context.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            await WakeDueAsync(cancel);
            await Task.Delay(options.Pause, ports.Time, cancel)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => RunAsync(stoppingToken);

    private async Task WakeDueAsync(CancellationToken cancel)
    {
        try
        {
            IReadOnlyList<DueConversation> due = [.. _missed, .. await journal.DueAsync(workspaces, ports.Time.GetUtcNow(), options.AtOnce - _missed.Count, cancel)];
            var woken = await Task.WhenAll(due.Select(TryWakeAsync));
            _missed = [.. due.Where((_, index) => !woken[index]).Take(options.AtOnce / 2)];
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The host stops.
        }
        catch (Exception e)
        {
            // Whatever it was, the other conversations go on, and the next round asks again.
            ports.Log.DueFailed(e, options.Pause);
        }
    }

    private async Task<bool> TryWakeAsync(DueConversation due)
    {
        try
        {
            await wake(due.Key);
            return true;
        }
        catch (Exception e) when (e is JournalException or ConversationBusyException)
        {
            ports.Log.NotWoken(due.Key, due.WakeAt, e.Message);
            return false;
        }
    }
}
