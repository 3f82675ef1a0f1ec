using Claudia.Simulator.Client;

namespace Claudia.ClusterBench;

/// <summary>What one arrangement has reached, over all of its turns.</summary>
internal sealed class Figure(string arrangement)
{
    private readonly List<double> _seconds = [];
    private readonly List<double> _acknowledged = [];
    private TimeSpan _time;
    private TimeSpan _processor;

    public string Arrangement => arrangement;

    /// <summary>Conversations that were transferred.</summary>
    public int Transfers { get; set; }

    /// <summary>Transfers beyond the first of a conversation.</summary>
    public int Duplicates { get; set; }

    /// <summary>Conversations answered or transferred a second.</summary>
    public double PerSecond => _seconds.Count / _time.TotalSeconds;

    /// <summary>By name, without the arrangement's own.</summary>
    public IEnumerable<(string Name, double Value)> Lines =>
    [
        ("conversations per second", PerSecond),
        ("to answer or transfer, median s", Quantile(_seconds, 0.5)),
        ("to answer or transfer, 99th percentile s", Quantile(_seconds, 0.99)),
        ("to acknowledge, median ms", Quantile(_acknowledged, 0.5)),
        ("to acknowledge, 99th percentile ms", Quantile(_acknowledged, 0.99)),
        ("processor ms per conversation", _processor.TotalMilliseconds / _seconds.Count),
        ("transfers", Transfers),
        ("duplicates", Duplicates),
    ];

    public void Add(IReadOnlyList<TimeSpan> took, TimeSpan time, TimeSpan processor, IEnumerable<Delivery> deliveries)
    {
        _seconds.AddRange(took.Select(it => it.TotalSeconds));
        _acknowledged.AddRange(deliveries.Select(it => (double)it.DurationMs));
        _time += time;
        _processor += processor;
    }

    private static double Quantile(List<double> values, double share) =>
        values.Order().ElementAtOrDefault((int)(share * (values.Count - 1)));
}
