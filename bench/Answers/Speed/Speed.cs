using Claudia.Answers;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.AnswersBench;

/// <summary>Drafts a second on one core: from many topics of many phrasings, and from the demonstration's articles.</summary>
internal sealed record Figure(double TopicsPerSecond, double DemoPerSecond)
{
    /// <summary>How many times slower the many are.</summary>
    public double Ratio => DemoPerSecond / TopicsPerSecond;
}

/// <summary>Measures both in turns, in one run.</summary>
internal static class Speed
{
    private const int Topics = 77;
    private const int Phrasings = 60;
    private const int Rounds = 4;

    public static async Task<Figure> MeasureAsync(TimeSpan time, CancellationToken cancel)
    {
        var root = Folders.Root();
        var texts = MadeUp.Texts(Topics, Phrasings * 2);
        using var topics = new ArticleSet(Folders.Topics(Labelled.Half(texts, 0)), "en");
        using var demo = new ArticleSet(Folders.Demo(root), "en");
        var own = Labelled.Read(Path.Combine(root, "tests", "Answers.Tests", "Evaluation", "questions.en.jsonl"));
        var loads = new[] { (Articles: topics, Questions: Labelled.Half(texts, 1)), (Articles: demo, Questions: own) };
        var counts = new long[loads.Length];
        // In turns, so that whatever else the machine does meets both; the first round only warms up.
        for (var round = 0; round <= Rounds; round++)
        {
            for (var it = 0; it < loads.Length; it++)
            {
                var count = await RunAsync(loads[it].Articles, loads[it].Questions, time / Rounds, cancel);
                counts[it] += round == 0 ? 0 : count;
            }
        }

        return new(counts[0] / time.TotalSeconds, counts[1] / time.TotalSeconds);
    }

    /// <summary>How many drafts were made when the time was over.</summary>
    private static async Task<long> RunAsync(ArticleSet articles, IReadOnlyList<Labelled> questions, TimeSpan time, CancellationToken cancel)
    {
        var began = TimeProvider.System.GetTimestamp();
        var count = 0;
        for (; TimeProvider.System.GetElapsedTime(began) < time; count++)
            await articles.DraftAsync(new DraftRequest(new ConversationKey("bench", "1"), questions[count % questions.Count].Text, [], "en"), cancel);
        return count;
    }
}
