using System.Text.Json;
using Claudia.Engine;

namespace Claudia.Answers.Tests;

/// <summary>The demonstration's articles, asked in other words than their own: docs/scorecard.md has the figures.</summary>
public sealed class DemoQuestionsTests
{
    private static readonly double Limit = new EscalationRules().MinimumConfidence;

    private static string Demo => Path.Combine(AppContext.BaseDirectory, "Demo");

    [Theory]
    [InlineData("pt")]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Draft_QuestionsInOtherWords_AreMostlyRight(string language)
    {
        var asked = await AskAsync($"questions.{language}.jsonl", language);

        Assert.InRange(asked.Count, 60, int.MaxValue);
        Assert.InRange(Share(asked, one => one.IsRight), 0.7, 1);
        var answered = asked.Where(one => one.Draft.Confidence >= Limit).ToList();
        Assert.InRange(answered.Count, asked.Count / 2, asked.Count);
        Assert.InRange(Share(answered, one => one.IsRight), 0.8, 1);
    }

    [Theory]
    [InlineData("pt")]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Draft_QuestionsThatNoArticleAnswers_RarelyPassTheLimit(string language)
    {
        var asked = await AskAsync($"out-of-scope.{language}.jsonl", language);

        Assert.InRange(asked.Count, 60, int.MaxValue);
        Assert.InRange(Share(asked, one => one.Draft.Confidence >= Limit), 0, 0.1);
    }

    [Theory]
    [InlineData("pt")]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Draft_ArticlesOwnQuestions_AreRightAndPassTheLimit(string language)
    {
        await using var knowledge = await Knowledge.OpenAsync(Demo);
        var articles = ArticleFolder.Read(Demo, CancellationToken.None).Articles.Where(article => article.Language == language);

        foreach (var (article, question) in articles.SelectMany(article => article.Questions.Select(question => (article.Id, question))))
        {
            var draft = await knowledge.AskAsync(question, language);
            Assert.Equal(article, draft.Articles[0].Article);
            Assert.True(draft.Confidence >= Limit, $"{question}: {draft.Confidence}");
        }
    }

    private static async Task<List<(bool IsRight, Draft Draft)>> AskAsync(string file, string language)
    {
        await using var knowledge = await Knowledge.OpenAsync(Demo);
        var asked = new List<(bool, Draft)>();
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Evaluation", file)))
        {
            var row = JsonElement.Parse(line);
            var draft = await knowledge.AskAsync(row.GetProperty("text").GetString()!, language);
            asked.Add((!draft.Articles.IsEmpty && draft.Articles[0].Article == row.GetProperty("topic").GetString(), draft));
        }

        return asked;
    }

    private static double Share(List<(bool IsRight, Draft Draft)> asked, Func<(bool IsRight, Draft Draft), bool> which) =>
        asked.Count(which) / (double)asked.Count;
}
