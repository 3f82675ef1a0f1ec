using System.Collections.Immutable;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Answers;

/// <summary>The knowledge bases of all workspaces; a conversation is answered from its own workspace's.</summary>
public sealed class KnowledgeBases : IAnswerer, IAsyncDisposable
{
    private readonly ImmutableSortedDictionary<string, KnowledgeBase> _bases;

    private KnowledgeBases(ImmutableSortedDictionary<string, KnowledgeBase> bases) => _bases = bases;

    /// <summary>By the workspace's name.</summary>
    public IReadOnlyDictionary<string, KnowledgeBase> ByWorkspace => _bases;

    /// <param name="options">By the workspace's name.</param>
    public static async Task<KnowledgeBases> OpenAsync(
        IReadOnlyDictionary<string, KnowledgeBaseOptions> options,
        TimeProvider time,
        CancellationToken cancel = default)
    {
        var bases = ImmutableSortedDictionary.CreateBuilder<string, KnowledgeBase>(StringComparer.Ordinal);
        foreach (var (workspace, its) in options)
            bases.Add(workspace, await KnowledgeBase.OpenAsync(its, time, cancel));
        return new KnowledgeBases(bases.ToImmutable());
    }

    /// <summary>A workspace without a knowledge base gets drafts without ground, but for courtesies.</summary>
    public Task<Draft> DraftAsync(DraftRequest request, CancellationToken cancel) =>
        _bases.TryGetValue(request.Key.Workspace, out var knowledge)
            ? knowledge.DraftAsync(request, cancel)
            : Task.FromResult(Drafting.CourtesyTo(request, LanguageOf(request)) ?? new Draft("", 0, Draft.NoParts, LanguageOf(request), []));

    /// <inheritdoc/>
    public string LanguageOf(DraftRequest request) =>
        _bases.TryGetValue(request.Key.Workspace, out var knowledge)
            ? knowledge.LanguageOf(request)
            : Drafting.LanguageOf(request, ArticleWords.None, "en");

    public async ValueTask DisposeAsync()
    {
        foreach (var knowledge in _bases.Values)
            await knowledge.DisposeAsync();
    }
}
