namespace Claudia.Cli;

/// <summary>
/// Chooses a limit of confidence for a wanted risk: of what passes, at most this share is wrong, also among drafts that
/// were not looked at. Split conformal risk control, in the form for a risk that need not fall with the limit: limits are
/// tested from the strictest on, each by an exact binomial test, until one fails. Source: Angelopoulos, Bates, Candès,
/// Jordan and Lei, "Learn then Test: calibrating predictive algorithms to achieve risk control" (2021).
/// </summary>
internal static class RiskControl
{
    /// <summary>The chance that the limit lets more pass than was wanted, over the choice of the drafts that it is chosen by.</summary>
    private const double Doubt = 0.05;

    /// <summary>Limits are tried at every hundredth.</summary>
    private const int Limits = 100;

    /// <summary>0.29 * 100 is a little less than 29.</summary>
    private const double Slack = 1e-9;

    /// <summary>The lowest limit of which it is as good as sure; above 1, so that nothing passes, when there is none.</summary>
    public static double Threshold(IReadOnlyList<Judged> drafts, double risk)
    {
        var enough = Math.Log(Doubt) / Math.Log(1 - risk);
        var (count, wrong) = (new int[Limits + 1], new int[Limits + 1]);
        foreach (var draft in drafts)
        {
            var limit = (int)((draft.Confidence * Limits) + Slack);
            count[limit]++;
            wrong[limit] += draft.IsRight ? 0 : 1;
        }

        var (passing, errors, chosen) = (0, 0, Limits + 1);
        for (var limit = Limits; limit >= 0; limit--)
        {
            (passing, errors) = (passing + count[limit], errors + wrong[limit]);
            // Fewer would not do with no error among them; and a limit at which nothing more passes says nothing new.
            if (passing < enough || count[limit] == 0)
                continue;
            if (AtMost(errors, passing, risk) > Doubt)
                break;
            chosen = limit;
        }

        return chosen / (double)Limits;
    }

    /// <summary>The share of random halvings after which the limit chosen by one half lets more than the wanted risk pass in the other.</summary>
    public static double ViolationRate(IReadOnlyList<Judged> drafts, double risk, int splits, int seed)
    {
        var random = new Random(seed);
        var shuffled = drafts.ToArray();
        var violations = 0;
        for (var split = 0; split < splits; split++)
        {
            // A seed makes it repeatable, which is what matters here.
#pragma warning disable CA5394
            random.Shuffle(shuffled);
#pragma warning restore CA5394
            var half = shuffled.Length / 2;
            var threshold = Threshold(shuffled[..half], risk);
            violations += Risk(shuffled[half..], threshold) > risk ? 1 : 0;
        }

        return violations / (double)splits;
    }

    /// <summary>The share of what passes that is wrong; 0 when nothing does.</summary>
    public static double Risk(IEnumerable<Judged> drafts, double threshold) =>
        drafts.Where(draft => draft.Confidence >= threshold).Select(draft => draft.IsRight ? 0.0 : 1).DefaultIfEmpty().Average();

    /// <summary>The chance of at most so many errors when each of them has the wanted risk.</summary>
    private static double AtMost(int errors, int of, double risk)
    {
        var (term, sum) = (of * Math.Log(1 - risk), 0.0);
        for (var count = 0; count <= errors; count++)
        {
            sum += Math.Exp(term);
            term += Math.Log((of - count) / (count + 1.0)) + Math.Log(risk / (1 - risk));
        }

        return sum;
    }
}
