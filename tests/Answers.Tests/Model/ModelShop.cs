using System.Collections.Concurrent;
using Claudia.Engine;
using Claudia.Fakes;
using Microsoft.Extensions.Logging;

namespace Claudia.Answers.Tests;

/// <summary>The shop's articles, and a model beside them that answers what a test says.</summary>
internal sealed class ModelShop : IAsyncDisposable, ILogger
{
    public const string Key = "sk-stub-0a1B2c3D4e5F";
    public const string Question = "Where is my order?";

    private readonly KnowledgeBases _knowledge;
    private readonly ModelAnswerers _answerers;

    private ModelShop(StubModel model, KnowledgeBases knowledge, ModelOptions options, double askFrom, TimeProvider time)
    {
        (Model, _knowledge) = (model, knowledge);
        _answerers = new(knowledge, new Dictionary<string, ModelOptions> { ["shop"] = options }, _ => askFrom, time, this);
    }

    public StubModel Model { get; }

    /// <summary>What was logged.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    public static async Task<ModelShop> OpenAsync(Func<ModelOptions, ModelOptions>? change = null, TimeProvider? time = null, double askFrom = 0)
    {
        var model = await StubModel.StartAsync();
        var options = new ModelOptions { Endpoint = model.Endpoint, Name = "stub-1", ApiKey = Key, Timeout = ModelOptions.LongestTimeout, RetryDelay = TimeSpan.Zero };
        var folders = new Dictionary<string, KnowledgeBaseOptions> { ["shop"] = new() { Folder = Knowledge.ShopFolder }, ["other"] = new() { Folder = Knowledge.ShopFolder } };
        return new(model, await KnowledgeBases.OpenAsync(folders, TimeProvider.System), change?.Invoke(options) ?? options, askFrom, time ?? TimeProvider.System);
    }

    public Task<Draft> AskAsync(string question = Question, string workspace = "shop", params Message[] history) =>
        _answerers.AskAsync(question, workspace: workspace, history: history);

    public Task<Draft> AskAsync(CancellationToken cancel) =>
        _answerers.DraftAsync(new(new ConversationKey("shop", "1"), Question, [], null), cancel);

    /// <summary>What the articles answer by themselves.</summary>
    public Task<Draft> ArticlesAloneAsync(string question = Question) => _knowledge.AskAsync(question);

    /// <summary>Asserts that the draft is the articles' own, and says why.</summary>
    public async Task IsTheArticlesOwnAsync(Draft draft, string reason, string question = Question)
    {
        var own = await ArticlesAloneAsync(question);
        Assert.Equal((own.Text, own.Confidence, own.NeedsExpert), (draft.Text, draft.Confidence, draft.NeedsExpert));
        Assert.Equal(own.Parts.SetItem("model", 0).SetItem($"fallback.{reason}", 1).AsEnumerable(), draft.Parts);
        Assert.Equal(own.Articles.AsEnumerable(), draft.Articles);
    }

    public async ValueTask DisposeAsync()
    {
        _answerers.Dispose();
        await _knowledge.DisposeAsync();
        await Model.DisposeAsync();
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Log.Enqueue($"{formatter(state, exception)} {exception}");
}
