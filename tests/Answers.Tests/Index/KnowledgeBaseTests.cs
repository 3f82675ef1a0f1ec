using Claudia.Engine;

namespace Claudia.Answers.Tests;

public sealed class KnowledgeBaseTests
{
    [Theory]
    [InlineData("onde anda a encomenda que fiz?", "pt", "pt/seguir-encomenda")]
    [InlineData("where is the order I placed?", "en", "en/track-order")]
    [InlineData("¿dónde está el pedido que hice?", "es", "es/seguir-pedido")]
    public async Task Draft_QuestionOfThreeLanguages_AnswersInIts(string question, string language, string article)
    {
        await using var knowledge = await Knowledge.OpenAsync(Knowledge.ShopFolder);

        var draft = await knowledge.AskAsync(question);

        Assert.Equal((language, article), (draft.Language, draft.Articles[0].Article));
        Assert.InRange(draft.Confidence, 0.5, 1);
        Assert.Equal(["coverage", "distinct", "familiar", "learned", "passage", "questions", "score"], draft.Parts.Keys);
        Assert.All(draft.Parts.Values, part => Assert.InRange(part, 0, 1));
    }

    [Theory]
    [InlineData("Fizeram compras com o meu cartão sem autorização")]
    [InlineData("somebody used my card without my permission")]
    public async Task Draft_LevelTwoTopic_NeedsAnExpert(string question)
    {
        await using var knowledge = await Knowledge.OpenAsync(Knowledge.ShopFolder);

        Assert.True((await knowledge.AskAsync(question)).NeedsExpert);
    }

    [Fact]
    public async Task Draft_NothingFits_IsEmpty()
    {
        await using var knowledge = await Knowledge.OpenAsync(Knowledge.ShopFolder);

        var draft = await knowledge.AskAsync("Qual é a capital da Mongólia?");

        Assert.Equal(("", 0.0, "pt", false), (draft.Text, draft.Confidence, draft.Language, draft.NeedsExpert));
        Assert.Empty(draft.Articles);
    }

    [Fact]
    public async Task Draft_LanguageWithoutArticles_IsEmptyAndNamesIt()
    {
        await using var knowledge = await Knowledge.OpenAsync(Knowledge.ShopFolder);

        var draft = await knowledge.AskAsync("Wo ist meine Bestellung, die ich letzte Woche gemacht habe?");

        Assert.Equal(("", 0.0, "de"), (draft.Text, draft.Confidence, draft.Language));
    }

    [Fact]
    public async Task Draft_ShortMessage_TakesTheLanguageOfTheHistory()
    {
        await using var knowledge = await Knowledge.OpenAsync(Knowledge.ShopFolder);
        var before = new Message("1", Speaker.Customer, "Hola, necesito ayuda con una compra", DateTimeOffset.UnixEpoch);

        Assert.Equal("es", (await knowledge.AskAsync("reembolso?", history: before)).Language);
        Assert.Equal("pt", (await knowledge.AskAsync("reembolso?")).Language);
    }

    public static TheoryData<string> HostileQuestions => new(
        "\" OR 1=1 --", "title:encomenda AND NOT body:*", "NEAR(encomenda fatura, 5)", "encomenda*", "^encomenda", "(((((", "{a b}: c", "- + -", "'; DROP TABLE articles; --",
        "\0encomenda\0", "😀😀😀😀", "", "   \n\t", "\uD800encomenda\uDFFF", new string('"', 8000), new string('a', 8000),
        string.Concat(Enumerable.Range(0, 2000).Select(number => $"x{number} ")), string.Concat(Enumerable.Repeat("encomenda fatura ", 500)));

    [Theory]
    [MemberData(nameof(HostileQuestions))]
    public async Task Draft_HostileQuestion_GivesADraft(string question)
    {
        await using var knowledge = await Knowledge.OpenAsync(Knowledge.ShopFolder);

        var draft = await knowledge.AskAsync(question);

        Assert.InRange(draft.Confidence, 0, 1);
        Assert.Equal(draft.Confidence == 0, draft.Text.Length == 0);
    }

    [Fact]
    public async Task Draft_ManyAtOnce_AllAgree()
    {
        await using var knowledge = await Knowledge.OpenAsync(Knowledge.ShopFolder);

        var drafts = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => knowledge.AskAsync("preciso da fatura com NIF"))));

        Assert.Single(drafts.Select(draft => (draft.Text, draft.Confidence)).Distinct());
        Assert.Equal("pt/fatura", drafts[0].Articles[0].Article);
    }

    [Fact]
    public async Task Bases_TwoWorkspaces_AnswerFromTheirOwn()
    {
        using var other = new TempFolder().WithArticle("en/tea.md", "Brewing tea", "Three minutes in hot water.");
        await using var bases = await KnowledgeBases.OpenAsync(
            new Dictionary<string, KnowledgeBaseOptions>
            {
                ["shop"] = new() { Folder = Knowledge.ShopFolder },
                ["tea"] = new() { Folder = other.Path },
            },
            TimeProvider.System);

        Assert.Equal("en/password", (await bases.AskAsync("I forgot my password", workspace: "shop")).Articles[0].Article);
        Assert.Equal("en/tea", (await bases.AskAsync("how long must the tea be in hot water?", workspace: "tea")).Articles[0].Article);
        Assert.Equal(0, (await bases.AskAsync("I forgot my password", workspace: "unknown")).Confidence);
    }
}
