namespace Claudia.Cli;

/// <summary>How good drafts are, and how far their confidence can be relied on. Equal confidences count the same, in whatever order.</summary>
internal static class ConfidenceMetrics
{
    /// <summary>Bins of the calibration error.</summary>
    private const int Bins = 15;

    /// <summary>The share that is right.</summary>
    public static double Accuracy(IReadOnlyCollection<Judged> drafts) => drafts.Average(draft => draft.IsRight ? 1.0 : 0);

    /// <summary>
    /// The expected calibration error: over bins of equal width, how far the mean confidence is from the share that is
    /// right, weighted by the drafts in the bin.
    /// </summary>
    public static double CalibrationError(IReadOnlyCollection<Judged> drafts) =>
        drafts.GroupBy(draft => Math.Min((int)(draft.Confidence * Bins), Bins - 1))
            .Sum(bin => Math.Abs(bin.Sum(draft => draft.Confidence - (draft.IsRight ? 1 : 0)))) / drafts.Count;

    /// <summary>The mean squared distance of the confidence from 1 where right, from 0 where wrong.</summary>
    public static double Brier(IReadOnlyCollection<Judged> drafts) =>
        drafts.Average(draft => Math.Pow(draft.Confidence - (draft.IsRight ? 1 : 0), 2));

    /// <summary>The area under the curve of risk over coverage: the risk of the n most confident, averaged over all n.</summary>
    public static double RiskCoverageArea(IReadOnlyCollection<Judged> drafts)
    {
        var (count, wrong, area) = (0, 0.0, 0.0);
        foreach (var (size, errors) in Levels(drafts))
        {
            // Among equals an error is as likely here as there.
            for (var at = 1; at <= size; at++)
                area += (wrong + (errors * at / (double)size)) / (count + at);
            (count, wrong) = (count + size, wrong + errors);
        }

        return area / drafts.Count;
    }

    /// <summary>The greatest share of the drafts that some limit lets pass with at most this share of them wrong.</summary>
    public static double CoverageAtRisk(IReadOnlyCollection<Judged> drafts, double risk)
    {
        var (count, wrong, covered) = (0, 0, 0);
        foreach (var (size, errors) in Levels(drafts))
        {
            (count, wrong) = (count + size, wrong + errors);
            covered = wrong <= risk * count ? count : covered;
        }

        return covered / (double)drafts.Count;
    }

    /// <summary>The chance that one of the first is greater than one of the second; equals count half.</summary>
    public static double Separation(IReadOnlyCollection<double> first, IReadOnlyCollection<double> second)
    {
        var (below, sum) = (0, 0.0);
        var levels = first.Select(value => (value, IsFirst: true)).Concat(second.Select(value => (value, IsFirst: false))).GroupBy(one => one.value);
        foreach (var level in levels.OrderBy(level => level.Key))
        {
            var those = level.Count(one => one.IsFirst);
            var others = level.Count() - those;
            sum += those * (below + (others / 2.0));
            below += others;
        }

        return sum / ((double)first.Count * second.Count);
    }

    /// <summary>How many drafts there are of each confidence, and how many of them are wrong; the most confident first.</summary>
    private static IEnumerable<(int Size, int Wrong)> Levels(IEnumerable<Judged> drafts) =>
        drafts.GroupBy(draft => draft.Confidence)
            .OrderByDescending(level => level.Key)
            .Select(level => (level.Count(), level.Count(draft => !draft.IsRight)));
}
