namespace Claudia.Answers.Tests;

public sealed class ArticleQuoteTests
{
    [Fact]
    public async Task Draft_ArticleWithSections_QuotesTheFittingOne()
    {
        await using var knowledge = await Knowledge.OpenAsync(Knowledge.ShopFolder);

        var draft = await knowledge.AskAsync("After I return an item, when do I get the refund on my card?");

        Assert.StartsWith("Return an item\n\nThe refund goes to the card", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("label", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_LongArticle_IsCutAtASentence()
    {
        using var folder = new TempFolder().WithArticle("en/long.md", "Long article", string.Concat(Enumerable.Repeat("The turbine needs oil every week. ", 200)));
        await using var knowledge = await Knowledge.OpenAsync(folder.Path);

        var draft = await knowledge.AskAsync("how often does the turbine need oil", "en");

        Assert.InRange(draft.Text.Length, 500, ArticleQuote.Longest);
        Assert.EndsWith("every week.", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_LongSection_StartsAtTheFittingParagraph()
    {
        var filler = string.Join("\n\n", Enumerable.Range(0, 12).Select(number => $"Filler paragraph {number} {string.Concat(Enumerable.Repeat("about gardens ", 10))}."));
        using var folder = new TempFolder().WithArticle("en/long.md", "Long article", $"{filler}\n\nThe turbine needs oil every week.\n\nThe end.");
        await using var knowledge = await Knowledge.OpenAsync(folder.Path);

        var draft = await knowledge.AskAsync("how often does the turbine need oil", "en");

        Assert.Equal("Long article\n\nThe turbine needs oil every week.\n\nThe end.", draft.Text);
    }
}
