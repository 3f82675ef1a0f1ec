using System.Diagnostics.Metrics;

namespace Claudia.Answers;

/// <summary>What is counted; names as they are exported.</summary>
public static class AnswersMetrics
{
    public const string MeterName = "Claudia.Answers";

    private static readonly Meter Meter = new(MeterName);

    internal static readonly Counter<long> Reindexed =
        Meter.CreateCounter<long>("claudia.articles.reindexed", description: "Indexes that replaced an older one");

    internal static readonly Counter<long> Findings =
        Meter.CreateCounter<long>("claudia.articles.findings", description: "Articles that were left out, at each reading");

    internal static readonly Histogram<double> DraftSeconds =
        Meter.CreateHistogram<double>("claudia.answers.draft.duration", "s", "Time to draft an answer from the articles");
}
