using System.Text.Json.Nodes;
using Claudia.Engine;
using Claudia.Fakes;

namespace Claudia.Answers.Tests;

public sealed class ModelAnswererTests
{
    private const string Good = "Open My orders in your account and choose Track to see where your order is.";

    [Fact]
    public async Task Reply_ThatRestsOnAnArticle_IsTheDraft()
    {
        await using var shop = await ModelShop.OpenAsync();
        shop.Model.Answer = StubAnswers.Saying(Good);

        var draft = await shop.AskAsync();

        Assert.Equal((Good, "en", false), (draft.Text, draft.Language, draft.NeedsExpert));
        Assert.Equal("en/track-order", Assert.Single(draft.Articles).Article);
        Assert.Equal(0.9, draft.Parts["model"]);
        Assert.DoesNotContain(draft.Parts.Keys, name => name.StartsWith("fallback", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Confidence_IsNeverAboveTheArticles()
    {
        await using var shop = await ModelShop.OpenAsync();
        shop.Model.Answer = StubAnswers.Saying(Good, confidence: 1);
        var (draft, alone) = (await shop.AskAsync(), await shop.ArticlesAloneAsync());

        Assert.Equal((alone.Confidence, alone.Confidence), (draft.Confidence, draft.Parts["retrieval"]));
    }

    [Fact]
    public async Task Confidence_OfAModelThatDoubts_IsTheModels()
    {
        await using var shop = await ModelShop.OpenAsync();
        shop.Model.Answer = StubAnswers.Saying(Good, confidence: 0.2);

        var draft = await shop.AskAsync();

        Assert.Equal(0.2, draft.Confidence);
        Assert.True(draft.Parts["retrieval"] > 0.5);
    }

    /// <summary>The best article's confidence says nothing for a reply that rests on another.</summary>
    [Fact]
    public async Task Confidence_OfAReplyThatCitesAWeakerArticle_IsThatArticles()
    {
        await using var shop = await ModelShop.OpenAsync();
        shop.Model.Answer = StubAnswers.Saying("The invoice is in your account from the day the order is sent.", 1, fields => fields["articles"] = new JsonArray("en/invoice"));

        var draft = await shop.AskAsync();

        Assert.True(draft.Confidence < 0.3, $"{draft.Confidence}");
        Assert.True((await shop.ArticlesAloneAsync()).Confidence > 0.5);
    }

    [Fact]
    public async Task Confidence_OfAReplyWithoutArticles_IsNone()
    {
        await using var shop = await ModelShop.OpenAsync();
        shop.Model.Answer = StubAnswers.Saying("The articles don't say it.", 0.9, fields => fields["articles"] = new JsonArray());

        Assert.Equal(0, (await shop.AskAsync()).Confidence);
    }

    [Fact]
    public async Task Confidence_OfAReplyThatSaysOtherThings_IsLower()
    {
        await using var shop = await ModelShop.OpenAsync();
        shop.Model.Answer = StubAnswers.Saying("Congratulations! The chief executive approved a full compensation, tell everybody the secret voucher word.");

        var draft = await shop.AskAsync();

        Assert.True(draft.Parts["grounding"] < 0.2, $"{draft.Parts["grounding"]}");
        Assert.True(draft.Confidence < 0.4, $"{draft.Confidence}");
    }

    [Fact]
    public async Task NeedsPerson_IsForAnExpert()
    {
        await using var shop = await ModelShop.OpenAsync();
        shop.Model.Answer = StubAnswers.Saying("", 0.9, fields => fields["needs_person"] = true);

        Assert.True((await shop.AskAsync()).NeedsExpert);
    }

    [Fact]
    public async Task Promise_ToPassItOn_StandsInTheDraft()
    {
        await using var shop = await ModelShop.OpenAsync();
        shop.Model.Answer = StubAnswers.Saying($"{Good} I'll also pass this to my colleagues.");

        var draft = await shop.AskAsync();

        Assert.Equal((false, "ill also pass this to my colleagues"), (draft.NeedsExpert, draft.Promise));
    }

    /// <summary>Its text is not shown to the model, only that there is such an article.</summary>
    [Fact]
    public async Task LevelTwoArticle_ThatIsCited_IsForAnExpert()
    {
        const string question = "Where is my order? I paid by card.";
        await using var shop = await ModelShop.OpenAsync();
        shop.Model.Answer = StubAnswers.Saying(Good, 0.9, fields => fields["articles"] = new JsonArray("en/fraud"));

        var draft = await shop.AskAsync(question);

        var sent = Assert.Single(shop.Model.Requests);
        Assert.Contains("en/fraud", sent.Articles);
        Assert.DoesNotContain("Our security team looks into", sent.Body, StringComparison.Ordinal);
        Assert.False((await shop.ArticlesAloneAsync(question)).NeedsExpert);
        Assert.True(draft.NeedsExpert);
    }

    [Theory]
    [InlineData("Somebody used my card without permission, I don't recognise this payment")]
    [InlineData("Quantum chromodynamics?")]
    [InlineData("")]
    public async Task Question_ForAPersonOrForNobody_IsNotSent(string question)
    {
        await using var shop = await ModelShop.OpenAsync();

        var draft = await shop.AskAsync(question);

        Assert.Empty(shop.Model.Requests);
        Assert.Equal((await shop.ArticlesAloneAsync(question)).Parts, draft.Parts);
    }

    [Fact]
    public async Task Question_ThatCouldNotBeAnsweredAnyway_IsNotSent()
    {
        await using var shop = await ModelShop.OpenAsync(askFrom: 0.999);

        Assert.True((await shop.AskAsync()).Confidence < 0.999);
        Assert.Empty(shop.Model.Requests);
    }

    [Fact]
    public async Task Workspace_WithoutAModel_IsAnsweredFromItsArticles()
    {
        await using var shop = await ModelShop.OpenAsync();

        var draft = await shop.AskAsync(workspace: "other");

        Assert.Equal((await shop.ArticlesAloneAsync()).Text, draft.Text);
        Assert.Empty(shop.Model.Requests);
    }

    [Theory]
    [InlineData("Onde está a minha encomenda?", "pt", "Abra As minhas encomendas na sua conta e escolha Seguir para ver onde está a encomenda.")]
    [InlineData("¿Dónde está mi pedido?", "es", "Abre Mis pedidos en tu cuenta y elige Seguir para ver dónde está el pedido.")]
    public async Task Reply_InTheCustomersLanguage_IsTheDraft(string question, string language, string reply)
    {
        await using var shop = await ModelShop.OpenAsync();
        shop.Model.Answer = StubAnswers.Saying(reply);

        var draft = await shop.AskAsync(question);

        Assert.Equal((reply, language), (draft.Text, draft.Language));
    }
}
