using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Grains;

/// <summary>Finds what no webhook has shown: Intercom sends a webhook at most twice, and then never again.</summary>
public sealed class Sweep(IConversations conversations, ActorPorts ports)
{
    /// <summary>The largest number of hits in one sweep. Hits beyond it are never found: the next sweep starts where this one started in time.</summary>
    private const int Most = 15_000;

    /// <summary>Conversations in a row that could not be looked at: then it is not they that are at fault.</summary>
    private const int MostRefused = 20;

    /// <summary>How much older than a reading a change must be to be surely in it: clocks differ, and Intercom shows changes late.</summary>
    private static readonly TimeSpan Doubt = TimeSpan.FromSeconds(10);

    /// <summary>Hands in every conversation of Claudia's team that has changed since a time and was not read after it.</summary>
    /// <returns>How many had changed without any webhook that showed it.</returns>
    /// <exception cref="IOException">Intercom or the journal could not be asked; or some conversations could not be looked at, and all others were.</exception>
    public async Task<int> RunAsync(string workspace, DateTimeOffset since, CancellationToken cancel)
    {
        var (found, refused, inARow) = (0, new List<(ConversationKey Key, Exception Why)>(), 0);
        foreach (var hit in await ports.Intercom.UpdatedSinceAsync(workspace, since, Most, cancel))
        {
            try
            {
                found += await LookAsync(hit, cancel) ? 1 : 0;
                inARow = 0;
            }
            catch (Exception e) when (e is JournalException or ConversationBusyException)
            {
                refused.Add((hit.Key, e));
                inARow++;
                if (inARow >= MostRefused)
                    break;
            }
        }
        return refused is [] ? found : throw new IOException($"{refused.Count} conversations could not be looked at, {refused[0].Key} the first: {refused[0].Why.Message}", refused[0].Why);
    }

    /// <returns>Whether it had changed without any webhook that showed it.</returns>
    private async Task<bool> LookAsync(UpdatedConversation hit, CancellationToken cancel)
    {
        var known = await conversations.ReadAsync(hit.Key, cancel);
        // A webhook shows one part only: that it is of a later time does not say that those before it came.
        if (known?.State.Looking is { Owed: false, At: { } read } && read >= hit.UpdatedAt + Doubt)
            return false;
        await conversations.DeliverAsync(hit.Key, new ConversationInput.Nudged(ports.Time.GetUtcNow(), Road.Sweep), cancel);
        return known is null || known.State.Facts.AsOf < hit.UpdatedAt;
    }
}
