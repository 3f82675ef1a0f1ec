namespace Claudia.Answers.Tests;

public sealed class CourtesyTests
{
    [Theory]
    [InlineData("Thanks a lot!", "en")]
    [InlineData("thank you so much for your help 😊", "en")]
    [InlineData("Hi there, good morning", "en")]
    [InlineData("ok, got it. Bye!", "en")]
    [InlineData("No, thanks", "en")]
    [InlineData("obrigado", "pt")]
    [InlineData("Muito obrigada pela ajuda, Claudia!", "pt")]
    [InlineData("bom dia", "pt")]
    [InlineData("Olá, tudo bem?", "pt")]
    [InlineData("blz, valeu", "pt")]
    [InlineData("hola", "es")]
    [InlineData("¡Muchísimas gracias!", "es")]
    [InlineData("Merci beaucoup", "fr")]
    [InlineData("Bonjour", "fr")]
    [InlineData("Vielen Dank für die Hilfe", "de")]
    [InlineData("Alles klar, danke", "de")]
    [InlineData("Grazie mille", "it")]
    [InlineData("buongiorno", "it")]
    public async Task Draft_CourtesyOnly_IsAnsweredInItsLanguage(string message, string language)
    {
        await using var knowledge = await Knowledge.OpenAsync(Knowledge.ShopFolder);

        var draft = await knowledge.AskAsync(message);

        Assert.Equal((language, Courtesy.Confidence, false), (draft.Language, draft.Confidence, draft.NeedsExpert));
        Assert.Equal(["courtesy"], draft.Parts.Keys);
        Assert.NotEmpty(draft.Text);
        Assert.Empty(draft.Articles);
    }

    [Theory]
    [InlineData("ok", "de")]
    [InlineData("👍", "es")]
    [InlineData("Ok!", "pt")]
    public void Find_SaidInManyLanguages_TakesTheConversations(string message, string language) =>
        Assert.Equal(language, Courtesy.Find(message, language)?.Language);

    [Theory]
    [InlineData("Thanks! And where is my order?")]
    [InlineData("Olá, bom dia, queria cancelar a encomenda")]
    [InlineData("ok mas não funcionou")]
    [InlineData("hola, ¿tienen tarjetas regalo?")]
    [InlineData("thanks for nothing")]
    [InlineData("not ok")]
    [InlineData("so much")]
    [InlineData("order 123 ok")]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("⚠")]
    public void Find_AnythingElseInIt_IsNone(string message) => Assert.Null(Courtesy.Find(message, "en"));

    [Fact]
    public void Find_ThanksAndGreeting_AnswersTheThanks() =>
        Assert.StartsWith("You're welcome", Courtesy.Find("Hello, ok, thank you", "en")!.Answer, StringComparison.Ordinal);

    [Fact]
    public void Find_LongerThanAnyCourtesy_IsNone() =>
        Assert.Null(Courtesy.Find(string.Concat(Enumerable.Repeat("thanks ", CourtesyPhrases.MostWords + 1)), "en"));

    [Fact]
    public void Phrases_EveryLanguage_HasThemAndTheirAnswers() =>
        Assert.All(LanguageData.Languages, language => Assert.NotNull(CourtesyPhrases.Of(language).AnswerTo(["ok"])));

    [Fact]
    public async Task Draft_WorkspaceWithoutArticles_IsCourteousToo()
    {
        await using var bases = await KnowledgeBases.OpenAsync(new Dictionary<string, KnowledgeBaseOptions>(), TimeProvider.System);

        Assert.Equal(Courtesy.Confidence, (await bases.AskAsync("obrigado")).Confidence);
    }
}
