using System.Collections.Immutable;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Answers;

/// <summary>
/// Answers from a folder of Markdown articles. The folder is followed while it runs: a change becomes a new index,
/// which replaces the old one at once; a folder that can't be read, or has lost all its articles, keeps the old one.
/// </summary>
public sealed class KnowledgeBase : IAnswerer, IAsyncDisposable
{
    private readonly KnowledgeBaseOptions _options;
    private readonly TimeProvider _time;
    private readonly Swappable<ArticleIndex> _index = new(new ArticleIndex([]));
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly CancellationTokenSource _closing = new();
    private FolderWatch? _watch;
    private int _disposed;
    private IndexState _state = new(0, ImmutableSortedDictionary<string, int>.Empty, [], "", IsCurrent: false);

    private KnowledgeBase(KnowledgeBaseOptions options, TimeProvider time) => (_options, _time) = (options, time);

    /// <summary>What is indexed now.</summary>
    public IndexState State => Volatile.Read(ref _state);

    /// <summary>Reads the folder, then follows it. A folder that can't be read is a finding, not an error.</summary>
    public static async Task<KnowledgeBase> OpenAsync(KnowledgeBaseOptions options, TimeProvider time, CancellationToken cancel = default)
    {
        var knowledge = new KnowledgeBase(options, time);
        await knowledge.ReindexAsync(cancel);
        knowledge._watch = new FolderWatch(options.Folder, options.Quiet, options.Patrol, time, knowledge.Follow);
        return knowledge;
    }

    /// <inheritdoc/>
    public Task<Draft> DraftAsync(DraftRequest request, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var started = _time.GetTimestamp();
        using var lease = _index.Borrow();
        var draft = Drafting.Draft(request, lease.Value, _options.DefaultLanguage);
        AnswersMetrics.DraftSeconds.Record(_time.GetElapsedTime(started).TotalSeconds);
        return Task.FromResult(draft);
    }

    /// <inheritdoc/>
    public string LanguageOf(DraftRequest request)
    {
        using var lease = _index.Borrow();
        return Drafting.LanguageOf(request, lease.Value.Words, _options.DefaultLanguage);
    }

    /// <summary>The draft, and the articles that the question found, both of the same index.</summary>
    internal Consultation Consult(DraftRequest request, int most)
    {
        using var lease = _index.Borrow();
        return new(Drafting.Draft(request, lease.Value, _options.DefaultLanguage), Retrieval.Of(request, lease.Value, _options.DefaultLanguage, most));
    }

    /// <summary>Reads the folder now and gives the state after it; the index is replaced only when the content has changed.</summary>
    public async Task<IndexState> ReindexAsync(CancellationToken cancel = default)
    {
        await _reading.WaitAsync(cancel);
        try
        {
            var before = State;
            var after = await Task.Run(() => Read(before, cancel), cancel);
            Volatile.Write(ref _state, after);
            if (after != before)
                _options.OnReindexed?.Invoke(after);
            return after;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Stops following the folder; a reading that is under way is waited for.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;
        _watch?.Dispose();
        await _closing.CancelAsync();
        await _reading.WaitAsync(CancellationToken.None);
        _index.Dispose();
        _reading.Dispose();
        _closing.Dispose();
    }

    private IndexState Read(IndexState before, CancellationToken cancel)
    {
        try
        {
            return Take(ArticleFolder.Read(_options.Folder, cancel), before);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            // Whatever it was, the old index still answers, and the state tells.
            return Keep(before, [new ArticleFinding(_options.Folder, 0, $"the folder can't be read: {broken.Message}")]);
        }
    }

    private IndexState Take(FolderReading reading, IndexState before)
    {
        AnswersMetrics.Findings.Add(reading.Findings.Length);
        if (reading.Hash == before.Hash)
            return before.IsCurrent ? before : Keep(before, reading.Findings) with { IsCurrent = true };
        if (reading.Articles.IsEmpty && !before.Articles.IsEmpty)
            return Keep(before, [.. reading.Findings, new ArticleFinding(_options.Folder, 0, "no articles are left: the last ones are kept")]);
        // The holder disposes it once it is replaced and unread.
#pragma warning disable CA2000
        _index.Swap(new ArticleIndex(reading.Articles));
#pragma warning restore CA2000
        AnswersMetrics.Reindexed.Add(1);
        var counts = reading.Articles.CountBy(article => article.Language, StringComparer.Ordinal);
        return new IndexState(before.Generation + 1, counts.ToImmutableSortedDictionary(StringComparer.Ordinal), reading.Findings, reading.Hash, IsCurrent: true);
    }

    private static IndexState Keep(IndexState before, ImmutableArray<ArticleFinding> findings) =>
        !before.IsCurrent && before.Findings.SequenceEqual(findings) ? before : before with { Findings = findings, IsCurrent = false };

    /// <summary>Called by timers: what goes wrong is told in the state, and there is nobody to throw to.</summary>
    private async void Follow()
    {
        try
        {
            await ReindexAsync(_closing.Token);
        }
        catch (Exception closed) when (closed is OperationCanceledException or ObjectDisposedException)
        {
            // The knowledge base was disposed meanwhile.
        }
    }
}
