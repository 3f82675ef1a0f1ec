using System.Globalization;
using Claudia.Answers;

namespace Claudia.AnswersBench;

/// <summary>Fits the constants of <see cref="ConfidenceFormula"/>, and prints them as they stand in its source.</summary>
internal static class Calibrating
{
    /// <summary>
    /// Out-of-scope questions for each one in scope: what is taken for usual. More make her more careful, and less sure
    /// than she is right where all questions are in scope.
    /// </summary>
    private const double OutOfScopeShare = 0.5;

    private static readonly int[] FewPhrasings = [5, 15];

    private static readonly string[] Languages = ["pt", "en", "es"];

    /// <summary>
    /// One half of everything, and of the topics the half that <c>evaluate answers --split</c> has its questions from as
    /// phrasings: topics with many phrasings, and with as few as articles usually have, and the
    /// demonstration's articles with questions of our own.
    /// </summary>
    public static IReadOnlyList<FitSet> Sets(string questions, string outOfScope, string root)
    {
        var all = Labelled.Read(questions);
        var (phrasings, asked) = (Labelled.Half(all, 1), Labelled.Half(Labelled.Half(all, 0), 0));
        var strangers = Labelled.Half(Labelled.Read(outOfScope), 0);
        var demo = Folders.Demo(root);
        var own = Path.Combine(root, "tests", "Answers.Tests", "Evaluation");
        return [
            FitSet.Of("topics", Folders.Topics(phrasings), "en", asked, strangers),
            .. FewPhrasings.Select(each => FitSet.Of($"topics, {each} phrasings", Folders.Topics(Labelled.Few(phrasings, each)), "en", asked, strangers)),
            .. Languages.Select(language => FitSet.Of(
                $"demo, {language}",
                demo,
                language,
                Labelled.Half(Labelled.Read(Path.Combine(own, $"questions.{language}.jsonl")), 0),
                Labelled.Half(Labelled.Read(Path.Combine(own, $"out-of-scope.{language}.jsonl")), 0))),
        ];
    }

    public static void Print(IReadOnlyList<FitSet> sets)
    {
        var rank = Ranking.Fit(sets);
        PrintConstants("Rank", rank);
        PrintConstants("Familiar", Logistic.Fit([.. sets.SelectMany(set => Familiar(set, rank))]));
        PrintConstants("Distinct", Logistic.Fit([.. sets.SelectMany(set => Distinct(set, rank))]));
    }

    private static IEnumerable<Trial> Familiar(FitSet set, double[] rank) =>
        set.InScope.Select(it => new Trial(FamiliarTerms(it, rank), Is: true, 1.0 / set.InScope.Count))
            .Concat(set.OutOfScope.Select(it => new Trial(FamiliarTerms(it, rank), Is: false, OutOfScopeShare / set.OutOfScope.Count)));

    private static double[] FamiliarTerms(Case it, double[] rank) =>
        ConfidenceFormula.FamiliarTerms(it.Candidates[Ranking.Judge(rank, it.Candidates).Best], it.Size);

    private static IEnumerable<Trial> Distinct(FitSet set, double[] rank) =>
        set.InScope.Select(it =>
        {
            var (best, share) = Ranking.Judge(rank, it.Candidates);
            return new Trial(ConfidenceFormula.DistinctTerms(share), best == it.Right, 1.0 / set.InScope.Count);
        });

    private static void PrintConstants(string name, double[] values) =>
        Console.WriteLine($"{name}: [{string.Join(", ", values.Select(value => value.ToString("0.###", CultureInfo.InvariantCulture)))}]");
}
