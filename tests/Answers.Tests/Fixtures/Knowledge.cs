using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Answers.Tests;

/// <summary>Knowledge bases for tests, and questions to them.</summary>
internal static class Knowledge
{
    /// <summary>The articles beside these tests: three languages, five topics each, one of them of Level 2.</summary>
    public static string ShopFolder => Path.Combine(AppContext.BaseDirectory, "Articles");

    public static Task<KnowledgeBase> OpenAsync(string folder, Action<IndexState>? reindexed = null) =>
        KnowledgeBase.OpenAsync(
            new KnowledgeBaseOptions
            {
                Folder = folder,
                DefaultLanguage = "pt",
                Quiet = TimeSpan.FromMilliseconds(30),
                OnReindexed = reindexed,
            },
            TimeProvider.System);

    public static Task<Draft> AskAsync(this IAnswerer answerer, string question, string? language = null, string workspace = "shop", params Message[] history) =>
        answerer.DraftAsync(new DraftRequest(new ConversationKey(workspace, "1"), question, [.. history], language), CancellationToken.None);
}
