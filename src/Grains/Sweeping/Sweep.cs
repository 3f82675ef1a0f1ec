using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Grains;

/// <summary>Finds what no webhook has shown: Intercom sends a webhook at most twice, and then never again.</summary>
public sealed class Sweep(IConversations conversations, ActorPorts ports)
{
    /// <summary>The number of hits after which a list ends. The next list continues after it.</summary>
    private const int Most = 1_500;

    /// <summary>Conversations in a row that could not be looked at: then it is not they that are at fault.</summary>
    private const int MostRefused = 20;

    /// <summary>How much older than a reading a change must be to be surely in it: clocks differ, and Intercom shows changes late.</summary>
    private static readonly TimeSpan Doubt = TimeSpan.FromSeconds(10);

    /// <summary>Lists conversations of Claudia's team that have changed since a point, and hands in those that were not read after their change.</summary>
    /// <exception cref="IOException">Intercom could not be asked.</exception>
    public async Task<SweepStep> RunAsync(string workspace, SearchPoint from, CancellationToken cancel)
    {
        var list = await ports.Intercom.UpdatedSinceAsync(workspace, from, Most, cancel);
        var (found, refused, inARow) = (0, new List<RefusedLook>(), 0);
        foreach (var hit in list.Hits)
        {
            try
            {
                found += await LookAsync(hit, cancel) ? 1 : 0;
                inARow = 0;
            }
            catch (Exception e) when (e is JournalException or ConversationBusyException)
            {
                refused.Add(new(hit.Key, e));
                inARow++;
                if (inARow >= MostRefused)
                    return new(found, refused, null, null);
            }
        }

        return new(found, refused, list.Next, list.Cut);
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

/// <summary>What one list of changed conversations came to.</summary>
/// <param name="Found">How many had changed without any webhook that showed it.</param>
/// <param name="Refused">The conversations that could not be looked at.</param>
/// <param name="Next">Where the next list begins; null when this one reached the present, or when too many conversations were refused.</param>
/// <param name="Cut">A second of which Intercom did not list everything.</param>
public sealed record SweepStep(int Found, IReadOnlyList<RefusedLook> Refused, SearchPoint? Next, CutSecond? Cut);

/// <summary>A conversation that could not be looked at, and why.</summary>
public sealed record RefusedLook(ConversationKey Key, Exception Why);
