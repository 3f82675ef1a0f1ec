using Claudia.Engine;
using Claudia.Grains;

namespace Claudia.Silo.Tests;

/// <summary>A journal that is slow or gone on request.</summary>
internal sealed class TroubledJournal(ISharedJournal inner) : ISharedJournal
{
    private volatile TaskCompletionSource? _gate;

    /// <summary>While it is set, nothing can be read or written.</summary>
    public bool IsGone { get; set; }

    /// <summary>Appends that were refused for their version.</summary>
    public int Conflicts => _conflicts;

    private int _conflicts;

    /// <summary>Holds up all appends, until what is given back is disposed of.</summary>
    public IDisposable Hold()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _gate = gate;
        return new Held(() =>
        {
            _gate = null;
            gate.SetResult();
        });
    }

    public async Task<AppendResult> AppendAsync(Append append, CancellationToken cancel)
    {
        if (_gate is { } gate)
            await gate.Task;
        MustBeThere();
        var result = await inner.AppendAsync(append, cancel);
        if (result == AppendResult.Conflict)
            Interlocked.Increment(ref _conflicts);
        return result;
    }

    public Task<Head?> ReadAsync(ConversationKey key, CancellationToken cancel) => IsGone ? Task.FromException<Head?>(Gone()) : inner.ReadAsync(key, cancel);

    public Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel) => inner.EventsAsync(key, after, limit, cancel);

    public Task<IReadOnlyList<DueConversation>> DueAsync(DateTimeOffset until, int limit, CancellationToken cancel) => inner.DueAsync(until, limit, cancel);

    public Task<DateTimeOffset?> LastChangeAsync(string workspace, CancellationToken cancel) => inner.LastChangeAsync(workspace, cancel);

    public Task CheckAsync(CancellationToken cancel) => IsGone ? Task.FromException(Gone()) : inner.CheckAsync(cancel);

    private void MustBeThere()
    {
        if (IsGone)
            throw Gone();
    }

    private static JournalException Gone() => new("The storage is gone.");

    private sealed class Held(Action release) : IDisposable
    {
        public void Dispose() => release();
    }
}
