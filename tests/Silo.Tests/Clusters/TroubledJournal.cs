using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Silo.Tests;

/// <summary>A journal that is slow or gone on request.</summary>
internal sealed class TroubledJournal(ISharedJournal inner) : ISharedJournal
{
    private volatile TaskCompletionSource? _gate;
    private int _conflicts;
    private int _refused;

    /// <summary>While it is set, nothing can be read or written.</summary>
    public bool IsGone { get; set; }

    /// <summary>The number of appends that were refused for their version.</summary>
    public int Conflicts => _conflicts;

    /// <summary>The number of readings and appends that found the journal gone.</summary>
    public int Refused => _refused;

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

    public async Task<Head?> ReadAsync(ConversationKey key, CancellationToken cancel)
    {
        MustBeThere();
        return await inner.ReadAsync(key, cancel);
    }

    public Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel) => inner.EventsAsync(key, after, limit, cancel);

    public Task<IReadOnlyList<DueConversation>> DueAsync(IReadOnlyList<string> workspaces, DateTimeOffset until, int limit, CancellationToken cancel) =>
        IsGone ? Task.FromException<IReadOnlyList<DueConversation>>(Gone()) : inner.DueAsync(workspaces, until, limit, cancel);

    public Task<DateTimeOffset?> LastChangeAsync(string workspace, CancellationToken cancel) => inner.LastChangeAsync(workspace, cancel);

    public Task CheckAsync(CancellationToken cancel) => IsGone ? Task.FromException(Gone()) : inner.CheckAsync(cancel);

    private void MustBeThere()
    {
        if (!IsGone)
            return;
        Interlocked.Increment(ref _refused);
        throw Gone();
    }

    private static JournalException Gone() => new("The storage is gone.");

    private sealed class Held(Action release) : IDisposable
    {
        public void Dispose() => release();
    }
}
