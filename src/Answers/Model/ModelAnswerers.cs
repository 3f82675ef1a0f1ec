using System.Collections.Frozen;
using Claudia.Engine;
using Claudia.Ports;
using Microsoft.Extensions.Logging;

namespace Claudia.Answers;

/// <summary>The models of all workspaces that have one, each beside its articles; the others are answered from the articles alone.</summary>
public sealed class ModelAnswerers : IAnswerer, IDisposable
{
    /// <summary>
    /// Requests under way at once, of all workspaces: half of the 64 conversations that may act at the same time in one process,
    /// so that a slow model holds up nobody's transfer.
    /// </summary>
    public const int MostAtOnce = 32;

    private readonly SemaphoreSlim _room = new(MostAtOnce);
    private readonly KnowledgeBases _knowledge;
    private readonly FrozenDictionary<string, ModelAnswerer> _models;

    /// <param name="knowledge">Not disposed of with this.</param>
    /// <param name="models">Valid options, by the workspace's name. A workspace without articles has nothing to ask a model about.</param>
    /// <param name="askFrom">A workspace's limit of confidence (0 to 1) as it stands: where the articles are less sure, its model is not asked.</param>
    public ModelAnswerers(KnowledgeBases knowledge, IReadOnlyDictionary<string, ModelOptions> models, Func<string, double> askFrom, TimeProvider time, ILogger log)
    {
        _knowledge = knowledge;
        _models = models
            .Where(model => knowledge.ByWorkspace.ContainsKey(model.Key))
            .ToFrozenDictionary(model => model.Key, model => new ModelAnswerer(model.Key, knowledge.ByWorkspace[model.Key], model.Value, () => askFrom(model.Key), _room, time, log), StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public Task<Draft> DraftAsync(DraftRequest request, CancellationToken cancel) =>
        _models.TryGetValue(request.Key.Workspace, out var model) ? model.DraftAsync(request, cancel) : _knowledge.DraftAsync(request, cancel);

    /// <inheritdoc/>
    public string LanguageOf(DraftRequest request) => _knowledge.LanguageOf(request);

    public void Dispose()
    {
        foreach (var model in _models.Values)
            model.Dispose();
        _room.Dispose();
    }
}
