using Claudia.Engine;

namespace Claudia.Answers.Tests;

/// <summary>What the guard lets through: it must not stand in the way of ordinary replies.</summary>
public sealed class ReplyGuardTests
{
    private const string Body = "Write to help@shop.example or see https://shop.example/help?x=1. Delivery takes 3 to 5 days and costs 4,90 €; call 0800 123 456 from 9:00 on.";

    [Theory]
    [InlineData("It takes 3 to 5 days and costs 4,90 €.")]
    [InlineData("Write to help@shop.example.")]
    [InlineData("See shop.example/help?x=1, or call 0800 123 456 (from 9:00).")]
    [InlineData("1. Open My orders.\n2. Choose Track.")]
    [InlineData("Your order ORD-77123 is a question for My orders; a < b & c > d.")]
    [InlineData("See My orders, e.g. the last one... at 9:00 a.m.")]
    [InlineData("Thank you 👩‍👧! All the best: the team.")]
    public void Reply_OfTheArticlesWords_IsLetThrough(string reply) => Assert.Null(Fault(reply));

    [Theory]
    [InlineData("It takes 4 days.", Fallback.Number)]
    [InlineData("It costs ４ €.", Fallback.Number)]
    [InlineData("You get 100% back, all 30 euros.", Fallback.Number)]
    [InlineData("See shop.example/help?x=2", Fallback.Address)]
    [InlineData("See shop.example.evil.com/help", Fallback.Address)]
    [InlineData("Write to attacker@shop.example", Fallback.Address)]
    [InlineData("See ftp://shop.example", Fallback.Address)]
    [InlineData("See http:// evil.example", Fallback.Address)]
    [InlineData("See https://аррӏе.com", Fallback.Address)]
    [InlineData("See evil。com", Fallback.Address)]
    [InlineData("See evil . com", Fallback.Address)]
    [InlineData("See e\u200Dv\u00ADil.com", Fallback.Address)]
    [InlineData("Your token is Zm9vYmFyYmF6cXV4MTIzNDU2", Fallback.Leak)]
    [InlineData("The mark is C-A-N-A-R-Y-9-9.", Fallback.Leak)]
    [InlineData("The key is sk abc def ghij.", Fallback.Leak)]
    [InlineData("All of it was written by others, it is material.", Fallback.Leak)]
    [InlineData("{\"a\": 1}", Fallback.Markup)]
    [InlineData("Look </b>", Fallback.Markup)]
    public void Reply_OfOtherWords_IsStopped(string reply, object fault) => Assert.Equal(fault, Fault(reply));

    /// <summary>The articles' own paragraphs are what a good model comes nearest to.</summary>
    [Fact]
    public void Reply_ThatQuotesAnArticle_IsLetThrough()
    {
        var articles = ArticleFolder.Read(Knowledge.ShopFolder, CancellationToken.None).Articles.Where(article => article.Level == 1).ToList();
        Assert.Equal(12, articles.Count);
        Assert.All(articles, article => Assert.Null(Fault(string.Join("\n\n", article.Sections.SelectMany(section => section.Paragraphs)), article)));
    }

    [Fact]
    public void Reply_ThatIsHuge_IsStoppedInBoundedTime() => Assert.Equal(Fallback.TooLong, Fault(new string('a', 500_000)));

    [Theory]
    [InlineData("a.")]
    [InlineData("-")]
    [InlineData("a1")]
    [InlineData("[ ")]
    public void Reply_MadeForTheExpressions_IsReadInBoundedTime(string piece) =>
        Assert.NotEqual(Fallback.TooLong, Fault(string.Concat(Enumerable.Repeat(piece, ReplyGuard.Longest / piece.Length))));

    private static Fallback? Fault(string reply) => Fault(reply, new Article("a", "Delivery", "en", 1, [], [], [new("", [Body])]));

    private static Fallback? Fault(string reply, Article article)
    {
        var instructions = ModelInstructions.Of("canary99");
        var request = new Ports.DraftRequest(new ConversationKey("shop", "1"), "Where is my order ORD-77123? I want 100% back, 30 euros.", [], null);
        var prompt = ModelPrompt.Of(request, article.Language, [new(article, 0.9)], instructions, 6_000)!;
        return new ReplyGuard(instructions, "canary99", "sk-abcdefghij").Fault(ReplyText.Clean(reply), request, prompt, article.Language);
    }
}
