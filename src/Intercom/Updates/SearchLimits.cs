namespace Claudia.Intercom;

/// <summary>The limits of a search that goes by windows of time.</summary>
internal sealed record SearchLimits
{
    /// <summary>The hits on a page.</summary>
    public int Page { get; init; } = IntercomClient.LargestPage;

    /// <summary>The hits from which on a window is halved.</summary>
    public int Window { get; init; } = 1_500;

    /// <summary>The hits of one second after which the search ends, and continues when it is asked to.</summary>
    public int Second { get; init; } = 15_000;
}
