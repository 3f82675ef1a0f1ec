using System.Collections.Concurrent;
using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.ClusterBench;

/// <summary>Customers of one arrangement: each begins a conversation, and the next one as soon as it was answered or transferred.</summary>
internal sealed class Customers(SimulatorClient intercom)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<LedgerEntry>> _ends = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _begins = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _transfers = new(StringComparer.Ordinal);
    private long _seen;

    public int Transfers => _transfers.Count;

    /// <summary>Assignments to Level 2 beyond the first of a conversation.</summary>
    public int Duplicates => _transfers.Values.Sum(many => many - 1);

    /// <summary>Has so many conversations carried through.</summary>
    /// <returns>How long each took, from the customer's message to the answer or the transfer, by Intercom's clock.</returns>
    /// <exception cref="TimeoutException">One was neither answered nor transferred.</exception>
    public async Task<IReadOnlyList<TimeSpan>> RunAsync(int conversations, int customers, CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var reading = ReadAsync(over.Token);
        var begun = 0;
        var took = new ConcurrentBag<TimeSpan>();
        await Task.WhenAll(Enumerable.Range(0, customers).Select(async _ =>
        {
            while (Interlocked.Increment(ref begun) is var number && number <= conversations)
            {
                var (begin, end) = await LiveAsync(asksForPerson: number % 2 == 0, cancel);
                took.Add(end - begin);
            }
        }));
        await over.CancelAsync();
        await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return [.. took];
    }

    /// <summary>Has customers begin conversations at a steady pace, each asking for a person or for an answer.</summary>
    /// <returns>When each wrote, and when it was answered or transferred, by Intercom's clock.</returns>
    /// <exception cref="TimeoutException">One was neither answered nor transferred.</exception>
    public async Task<IReadOnlyList<(DateTimeOffset Begin, DateTimeOffset End)>> ServeAsync(int customers, TimeSpan between, CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var reading = ReadAsync(over.Token);
        var served = await Task.WhenAll(Enumerable.Range(0, customers).Select(async number =>
        {
            await Task.Delay(between * number, TimeProvider.System, cancel);
            return await LiveAsync(asksForPerson: number % 2 == 0, cancel);
        }));
        await over.CancelAsync();
        await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return served;
    }

    /// <summary>Takes in what was done in the meantime.</summary>
    public async Task CatchUpAsync(CancellationToken cancel)
    {
        foreach (var entry in await intercom.LedgerAsync(_seen, cancel))
        {
            _seen = entry.Seq;
            Take(entry);
        }
    }

    private async Task<(DateTimeOffset Begin, DateTimeOffset End)> LiveAsync(bool asksForPerson, CancellationToken cancel)
    {
        var text = asksForPerson ? "I would like to talk to a person, please." : "Where can I download my invoice?";
        var written = await intercom.StartAsync(new NewConversation { Text = text, ContactId = SimulatedIds.EnglishContact }, cancel);
        var end = await End(written.ConversationId, asksForPerson ? EffectKind.Assignment : EffectKind.Comment).Task.WaitAsync(Patience, cancel);
        return (_begins[written.ConversationId], end.At);
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        using var pause = new PeriodicTimer(Pause);
        do
            await CatchUpAsync(cancel);
        while (await pause.WaitForNextTickAsync(cancel));
    }

    private void Take(LedgerEntry entry)
    {
        if (entry.Kind == EffectKind.Conversation)
            _begins[entry.ConversationId] = entry.At;
        if (entry is not { AuthorType: "admin", AuthorId: SimulatedIds.ClaudiaAdmin })
            return;
        if (entry.AssignsTeam(SimulatedIds.LevelTwoTeam))
            _transfers[entry.ConversationId] = _transfers.GetValueOrDefault(entry.ConversationId) + 1;
        if (entry.Kind is EffectKind.Assignment or EffectKind.Comment)
            End(entry.ConversationId, entry.Kind).TrySetResult(entry);
    }

    /// <summary>Made by whoever comes first, the customer or the ledger.</summary>
    private TaskCompletionSource<LedgerEntry> End(string conversation, EffectKind kind) =>
        _ends.GetOrAdd($"{conversation} {kind}", _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
