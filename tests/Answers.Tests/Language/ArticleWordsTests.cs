using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Answers.Tests;

/// <summary>Short messages of a first contact, told apart by what the articles say in each language.</summary>
public sealed class ArticleWordsTests
{
    private static string Demo => Path.Combine(AppContext.BaseDirectory, "Demo");

    [Theory]
    [InlineData("pt", "posso usar pix")]
    [InlineData("pt", "cade meu pacote")]
    [InlineData("pt", "cancelar envio")]
    [InlineData("pt", "entregam sabado")]
    [InlineData("pt", "codigo de rastreio")]
    [InlineData("en", "parcel late")]
    [InlineData("en", "cancel shipment")]
    [InlineData("en", "box damaged")]
    [InlineData("en", "max weight")]
    [InlineData("es", "donde esta mi paquete")]
    [InlineData("es", "aceptan pix")]
    [InlineData("es", "llego roto")]
    [InlineData("es", "seguimiento parado")]
    public void LanguageOf_ShortFirstMessage_IsToldByTheArticlesWords(string language, string message)
    {
        using var articles = ArticleSet.Read(Demo, language == "pt" ? "en" : "pt").Articles;

        Assert.Equal(language, articles.LanguageOf(new DraftRequest(new ConversationKey("shop", "1"), message, [], Language: null)));
    }

    [Theory]
    [InlineData("pix")]
    [InlineData("no")]
    [InlineData("LUM-48210377")]
    [InlineData("ok")]
    public void LanguageOf_WordOfAllLanguages_StaysWithTheWorkspaces(string message)
    {
        using var articles = ArticleSet.Read(Demo, "en").Articles;

        Assert.Equal("en", articles.LanguageOf(new DraftRequest(new ConversationKey("shop", "1"), message, [], Language: null)));
    }
}
