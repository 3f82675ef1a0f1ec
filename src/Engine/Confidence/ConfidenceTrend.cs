namespace Claudia.Engine;

/// <summary>
/// Whether confidence falls: the slope, a draft, of the least-squares line through the newest drafts of the episode.
/// It sees a conversation slip away before a draft falls under the limit, which is all that the strike counter sees.
/// </summary>
internal static class ConfidenceTrend
{
    /// <summary>Through fewer drafts there is no trend.</summary>
    public const int Fewest = 3;

    /// <param name="over">How many drafts count, the one that is judged included.</param>
    /// <returns>The change of confidence from one draft to the next; null when there are too few.</returns>
    public static double? Of(ConversationState state, double current, int over)
    {
        var kept = (int)Math.Min(state.Confidence.Count - state.SamplesBefore, Math.Min(over - 1, state.Confidence.Latest.Length));
        return kept + 1 < Math.Max(Fewest, over) ? null : Slope([.. state.Confidence.Latest.TakeLast(kept).Select(sample => sample.Value), current]);
    }

    private static double Slope(double[] values)
    {
        var (meanX, meanY) = ((values.Length - 1) / 2.0, values.Average());
        var (covariance, variance) = (0.0, 0.0);
        for (var x = 0; x < values.Length; x++)
        {
            covariance += (x - meanX) * (values[x] - meanY);
            variance += (x - meanX) * (x - meanX);
        }
        return covariance / variance;
    }
}
