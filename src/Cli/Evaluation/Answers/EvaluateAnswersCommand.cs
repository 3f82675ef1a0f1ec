using System.CommandLine;
using Claudia.Answers;

namespace Claudia.Cli;

/// <summary><c>claudia evaluate answers</c>: how often the articles' drafts are right, and whether their confidence says so.</summary>
internal static class EvaluateAnswersCommand
{
    private static readonly Option<string> Articles = new("--articles")
    {
        Description = "A folder of Markdown articles, or JSON lines {\"text\", \"topic\"}: each topic an article, its texts how customers ask for it.",
    };

    private static readonly Option<string> Questions = new("--questions")
    {
        Description = "JSON lines {\"text\", \"topic\"}; the topic is an article's id (en/track-parcel), any other means that no article answers.",
        Required = true,
    };

    private static readonly Option<string> OutOfScope = new("--out-of-scope")
    {
        Description = "Further questions, of which no article answers any.",
    };

    private static readonly Option<bool> Split = new("--split")
    {
        Description = "Instead of --articles: every other question of each topic becomes one of its article's phrasings.",
    };

    private static readonly Option<double> Risk = new("--risk")
    {
        Description = "The share of wrong answers that the threshold is to be chosen for (above 0, at most 0.5).",
        DefaultValueFactory = _ => 0.05,
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "Of the random splits for the violation rate.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<string> Language = new("--language")
    {
        Description = "The language of articles that are JSON lines, and of messages that don't tell theirs.",
        DefaultValueFactory = _ => "en",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print the figures as JSON." };

    public static Command Create()
    {
        var command = new Command("answers", """
            Measure the answers from the articles: how often the first article is right, whether a confidence of 0.8
            means right four times in five, and which limit of confidence keeps wrong answers under a wanted risk.

            Exit code: 0 measured, 2 nothing can be measured, 130 stopped.
            """) { Articles, Questions, OutOfScope, Split, Risk, Seed, Language, Json };
        command.SetAction((parsed, cancel) => Guarded.RunAsync(parsed, () => RunAsync(parsed, cancel), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        void Tell(string what) => parsed.InvocationConfiguration.Error.WriteLine($"claudia evaluate answers: {what}");
        var (articles, questions) = Read(parsed, Tell, cancel);
        using (articles)
        {
            var evaluation = new AnswersEvaluation(articles, Tell);
            var figures = await evaluation.RunAsync(questions, RiskOf(parsed), parsed.GetValue(Seed), cancel);
            AnswersReport.Print(figures, parsed.GetValue(Json), parsed.InvocationConfiguration.Output);
        }
        return ExitCodes.Holds;
    }

    private static (ArticleSet Articles, IReadOnlyList<TopicText> Questions) Read(ParseResult parsed, Action<string> tell, CancellationToken cancel)
    {
        _ = RiskOf(parsed);
        var questions = TopicText.Read(parsed.GetRequiredValue(Questions));
        var strangers = parsed.GetValue(OutOfScope) is { } file ? TopicText.Read(file).Select(text => text with { Topic = "" }) : [];
        switch (parsed.GetValue(Articles), parsed.GetValue(Split))
        {
            case ({ } articles, false):
                return (ReadArticles(articles, parsed.GetRequiredValue(Language), tell, cancel), [.. questions, .. strangers]);
            case (null, true):
                var (first, second) = TopicText.Split(questions);
                return (Topics(first, parsed.GetRequiredValue(Language)), [.. second, .. strangers]);
            default:
                throw new CommandException("one of --articles and --split is needed");
        }
    }

    private static ArticleSet ReadArticles(string articles, string language, Action<string> tell, CancellationToken cancel)
    {
        if (!Directory.Exists(articles))
            return Topics(TopicText.Read(articles), language);
        try
        {
            var (read, findings) = ArticleSet.Read(articles, language, cancel);
            foreach (var finding in findings)
                tell($"left out: {finding}");
            return read;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{articles} can't be read: {unreadable.Message}");
        }
    }

    private static ArticleSet Topics(IEnumerable<TopicText> texts, string language) => new(TopicText.ToArticles(texts, language), language);

    private static double RiskOf(ParseResult parsed) =>
        parsed.GetValue(Risk) is > 0 and <= 0.5 and var risk ? risk : throw new CommandException("--risk is above 0 and at most 0.5");
}
