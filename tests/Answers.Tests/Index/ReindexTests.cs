using System.Collections.Concurrent;

namespace Claudia.Answers.Tests;

public sealed class ReindexTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Folder_NewArticle_IsAnsweredFromWithoutRestart()
    {
        using var folder = new TempFolder().WithArticle("en/tea.md", "Brewing tea");
        var states = new States();
        await using var knowledge = await Knowledge.OpenAsync(folder.Path, states.Add);
        Assert.Equal("", (await knowledge.AskAsync("grinding coffee beans", "en")).Text);

        folder.WithArticle("en/coffee.md", "Grinding coffee beans");
        await states.WaitFor(state => state.Articles["en"] == 2);

        Assert.Equal("en/coffee", (await knowledge.AskAsync("grinding coffee beans", "en")).Articles[0].Article);
    }

    [Fact]
    public async Task Folder_ArticleBreaks_IsLeftOutWithAFinding()
    {
        using var folder = new TempFolder().WithArticle("en/tea.md", "Brewing tea").WithArticle("en/coffee.md", "Grinding coffee");
        var states = new States();
        await using var knowledge = await Knowledge.OpenAsync(folder.Path, states.Add);

        folder.With("en/coffee.md", "---\ntitle: [\n---\n");
        var state = await states.WaitFor(state => state.Findings.Length == 1);

        Assert.Equal("en/coffee.md", state.Findings[0].File);
        Assert.Equal("en/tea", (await knowledge.AskAsync("brewing tea", "en")).Articles[0].Article);
    }

    [Fact]
    public async Task Folder_Vanishes_KeepsTheOldIndex()
    {
        using var folder = new TempFolder().WithArticle("articles/en/tea.md", "Brewing tea");
        var articles = Path.Combine(folder.Path, "articles");
        await using var knowledge = await Knowledge.OpenAsync(articles);

        Directory.Move(articles, articles + "-away");
        var without = await knowledge.ReindexAsync();
        Assert.False(without.IsCurrent);
        Assert.Single(without.Findings);
        Assert.Equal("en/tea", (await knowledge.AskAsync("brewing tea", "en")).Articles[0].Article);

        Directory.Move(articles + "-away", articles);
        var back = await knowledge.ReindexAsync();
        Assert.True(back.IsCurrent);
        Assert.Empty(back.Findings);
        Assert.Equal(1, back.Generation);
    }

    [Fact]
    public async Task Folder_LosesAllArticles_KeepsTheOldIndex()
    {
        using var folder = new TempFolder().WithArticle("en/tea.md", "Brewing tea");
        await using var knowledge = await Knowledge.OpenAsync(folder.Path);

        File.Delete(Path.Combine(folder.Path, "en", "tea.md"));
        var state = await knowledge.ReindexAsync();

        Assert.False(state.IsCurrent);
        Assert.Equal("en/tea", (await knowledge.AskAsync("brewing tea", "en")).Articles[0].Article);
    }

    [Fact]
    public async Task Reindex_NothingChanged_KeepsTheGeneration()
    {
        await using var knowledge = await Knowledge.OpenAsync(Knowledge.ShopFolder);

        var before = knowledge.State;

        Assert.Same(before, await knowledge.ReindexAsync());
        Assert.Equal((1, 5), (before.Generation, before.Articles["pt"]));
    }

    [Fact]
    public async Task Reindex_WhileDraftsRun_NoneFails()
    {
        using var folder = new TempFolder().WithArticle("en/tea.md", "Brewing tea");
        await using var knowledge = await Knowledge.OpenAsync(folder.Path);
        using var done = new CancellationTokenSource();
        var drafting = Task.Run(async () =>
        {
            var drafts = 0;
            for (; !done.IsCancellationRequested; drafts++)
                Assert.Equal("en/tea", (await knowledge.AskAsync("brewing tea", "en")).Articles[0].Article);
            return drafts;
        });

        for (var round = 0; round < 20; round++)
        {
            folder.WithArticle("en/tea.md", "Brewing tea", $"Round {round}.");
            await knowledge.ReindexAsync();
        }

        await done.CancelAsync();
        Assert.InRange(await drafting, 1, int.MaxValue);
    }

    [Fact]
    public async Task Open_FolderThatIsNotThere_IsAFinding()
    {
        await using var knowledge = await Knowledge.OpenAsync(Path.Combine(Path.GetTempPath(), "claudia-no-such-folder"));

        Assert.Single(knowledge.State.Findings);
        Assert.Equal(0, (await knowledge.AskAsync("brewing tea", "en")).Confidence);
    }

    /// <summary>Collects the states a knowledge base tells of.</summary>
    private sealed class States
    {
        private readonly BlockingCollection<IndexState> _told = [];

        public void Add(IndexState state) => _told.Add(state);

        public async Task<IndexState> WaitFor(Func<IndexState, bool> condition)
        {
            using var bound = new CancellationTokenSource(Bound);
            return await Task.Run(() => _told.GetConsumingEnumerable(bound.Token).First(condition), bound.Token);
        }
    }
}
