namespace Claudia.Answers.Tests;

public sealed class ArticleWordingTests
{
    private static readonly Article Tea = Article("tea", "Brewing tea", "How hot must the water for tea be?", "How long does tea brew?");
    private static readonly Article Coffee = Article("coffee", "Grinding coffee", "How fine do I grind coffee beans?", "My coffee tastes bitter");

    [Fact]
    public void Compare_AnArticlesOwnQuestion_IsNearestToItself()
    {
        var matches = Wording(Tea, Coffee).Compare("How long does tea brew?");

        Assert.InRange(matches[0].Questions, 0.5, 1);
        Assert.True(matches[0].Questions > matches[1].Questions);
        Assert.InRange(matches[0].Learned, 0.9, 1);
        Assert.Equal(1, matches.Sum(match => match.Learned), 5);
    }

    [Fact]
    public void Compare_OtherFormsAndSlips_AreAlikeByTheirLetters()
    {
        var matches = Wording(Tea, Coffee).Compare("coffeee grindings");

        Assert.True(matches[1].Questions > 0.1);
        Assert.True(matches[1].Learned > matches[0].Learned);
    }

    [Fact]
    public void Compare_UnknownWordsBesides_MakeItLessLike()
    {
        var wording = Wording(Tea, Coffee);

        Assert.True(wording.Compare("grind coffee")[1].Questions > wording.Compare("grind coffee zebra accordion volcano")[1].Questions);
    }

    [Fact]
    public void Compare_APassageOfTheText_IsFound()
    {
        var steeped = Tea with { Sections = [new Section("", ["Pour it. Green leaves need seventy degrees.", "The end."])] };

        var match = Wording(steeped, Coffee).Compare("green leaves need seventy degrees")[0];

        Assert.Equal(1, match.Passage, 3);
        Assert.True(match.Questions < 0.3);
    }

    [Fact]
    public void Compare_SameArticlesTwice_GivesTheSame() =>
        Assert.Equal(Wording(Tea, Coffee).Compare("tea or coffee?"), Wording(Tea, Coffee).Compare("tea or coffee?"));

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("zzz")]
    public void Compare_NothingInCommon_IsNothingLike(string question)
    {
        var matches = Wording(Tea, Coffee).Compare(question);

        Assert.All(matches, match => Assert.Equal((0, 0, 0.5f), (match.Questions, match.Passage, match.Learned)));
    }

    [Fact]
    public void Compare_OnlyArticle_HasAllTheChance() => Assert.Equal(1, Wording(Tea).Compare("anything")[0].Learned);

    private static ArticleWording Wording(params Article[] articles) => new(articles, TermReader.For("en"));

    private static Article Article(string id, string title, params string[] questions) =>
        new(id, title, "en", 1, [], [.. questions], [new Section("", ["Nothing."])]);
}
