using System.Security.Cryptography;
using System.Text.Json;
using Claudia.Engine;
using Claudia.Ports;
using Microsoft.Extensions.Logging;

namespace Claudia.Answers;

/// <summary>Has one workspace's model word a reply from its articles. Whatever goes wrong, the articles' own draft stands in.</summary>
internal sealed class ModelAnswerer : IDisposable
{
    /// <summary>Articles that the model is shown.</summary>
    private const int MostArticles = 4;

    private readonly string _workspace;
    private readonly KnowledgeBase _knowledge;
    private readonly ModelOptions _options;
    private readonly Func<double> _askFrom;
    private readonly ModelMetrics _metrics;
    private readonly ModelClient _client;
    private readonly ILogger _log;
    private readonly string _instructions;
    private readonly ReplyGuard _guard;

    /// <param name="askFrom">The articles' confidence (0 to 1) under which the model is not asked: its reply could not be sent.</param>
    public ModelAnswerer(string workspace, KnowledgeBase knowledge, ModelOptions options, Func<double> askFrom, SemaphoreSlim room, TimeProvider time, ILogger log)
    {
        (_workspace, _knowledge, _options, _askFrom, _log) = (workspace, knowledge, options, askFrom, log);
        _metrics = new(workspace, options);
        _client = new(options, _metrics, room, time);
        var canary = RandomNumberGenerator.GetHexString(24, lowercase: true);
        _instructions = ModelInstructions.Of(canary);
        _guard = new(_instructions, canary, options.ApiKey);
    }

    /// <exception cref="OperationCanceledException">The caller's time is up.</exception>
    public async Task<Draft> DraftAsync(DraftRequest request, CancellationToken cancel)
    {
        var (draft, found) = _knowledge.Consult(request, MostArticles);
        // What goes to a person anyway, or could not be sent, is not asked.
        if (draft.NeedsExpert || draft.Text.Length == 0 || found.IsEmpty || draft.Confidence < _askFrom())
            return draft;
        try
        {
            if (ModelPrompt.Of(request, draft.Language, found, _instructions, _options.MaxInputTokens) is not { } prompt)
                return FallBack(draft, Fallback.TooLong);
            var outcome = await _client.AskAsync(prompt, cancel);
            return outcome.Match(replied => Take(replied.Reply, request, draft, prompt), failed => FallBack(draft, failed.Why));
        }
        catch (Exception unforeseen) when (unforeseen is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            // The articles' answer is there: no fault of the model's may take it from the customer.
            return FallBack(draft, Fallback.Fault);
        }
    }

    public void Dispose() => _client.Dispose();

    private Draft Take(ModelReply reply, DraftRequest request, Draft articles, ModelPrompt prompt)
    {
        var text = ReplyText.Clean(reply.Reply);
        var fault = Fault(reply, text, prompt) ?? (text.Length > 0 ? _guard.Fault(text, request, prompt, articles.Language) : null);
        return fault is { } why ? FallBack(articles, why) : ModelDrafting.Of(reply, text, articles, prompt.Articles, request.Question);
    }

    private Fallback? Fault(ModelReply reply, string text, ModelPrompt prompt)
    {
        if (text.Length == 0 && !reply.NeedsPerson)
            return Fallback.Empty;
        if (_guard.Leaks(reply.Topic))
            return Fallback.Leak;
        return reply.Articles.Except(prompt.Articles.Select(it => it.Article.Id), StringComparer.Ordinal).Any() ? Fallback.UnknownArticle : null;
    }

    private Draft FallBack(Draft articles, Fallback why)
    {
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(why.ToString());
        _metrics.FellBack(name);
        _log.FellBack(_workspace, name);
        return articles with { Parts = articles.Parts.SetItem("model", 0).SetItem($"fallback.{name}", 1) };
    }
}
