using Claudia.Simulator.Client;

namespace Claudia.Load;

/// <summary>Follows the simulator's ledger. Thread-safe.</summary>
internal sealed class Watch(SimulatorClient simulator)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly Lock _sync = new();
    private readonly List<LedgerEntry> _entries = [];
    private readonly Dictionary<string, List<LedgerEntry>> _byConversation = new(StringComparer.Ordinal);

    /// <summary>All that it has seen.</summary>
    public IReadOnlyList<LedgerEntry> Entries
    {
        get
        {
            lock (_sync)
                return [.. _entries];
        }
    }

    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await CatchUpAsync();
            await Task.Delay(Pause, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Reads what is new.</summary>
    public async Task CatchUpAsync() => Add(await simulator.LedgerAsync(Seen()));

    /// <summary>Waits for something in a conversation; false when it does not come for long.</summary>
    public async Task<bool> SeesAsync(string conversation, Func<IReadOnlyList<LedgerEntry>, bool> wanted, CancellationToken stop)
    {
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while (TimeProvider.System.GetUtcNow() < until)
        {
            if (wanted(Of(conversation)))
                return true;
            await Task.Delay(Pause, TimeProvider.System, stop);
        }
        return false;
    }

    private IReadOnlyList<LedgerEntry> Of(string conversation)
    {
        lock (_sync)
            return _byConversation.TryGetValue(conversation, out var entries) ? [.. entries] : [];
    }

    private long Seen()
    {
        lock (_sync)
            return _entries.Count == 0 ? 0 : _entries[^1].Seq;
    }

    /// <summary>Two may have read the same.</summary>
    private void Add(IReadOnlyList<LedgerEntry> more)
    {
        lock (_sync)
        {
            var seen = Seen();
            foreach (var entry in more.Where(it => it.Seq > seen))
            {
                _entries.Add(entry);
                if (!_byConversation.TryGetValue(entry.ConversationId, out var entries))
                    _byConversation[entry.ConversationId] = entries = [];
                entries.Add(entry);
            }
        }
    }
}
