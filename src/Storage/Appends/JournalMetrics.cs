using System.Diagnostics.Metrics;
using Claudia.Ports;

namespace Claudia.Storage;

/// <summary>What the journal counts, by OpenTelemetry's habits: durations in seconds.</summary>
internal sealed class JournalMetrics : IDisposable
{
    public const string MeterName = "Claudia.Journal";

    private readonly Counter<long> _commits;
    private readonly Counter<long> _appends;
    private readonly Counter<long> _conflicts;
    private readonly Counter<long> _failures;
    private readonly Histogram<double> _duration;

    public JournalMetrics()
    {
        Meter = new Meter(MeterName);
        _commits = Meter.CreateCounter<long>("claudia.journal.commits", "{commit}", "Transactions made durable; each holds many appends.");
        _appends = Meter.CreateCounter<long>("claudia.journal.appends", "{append}", "Appends made durable.");
        _conflicts = Meter.CreateCounter<long>("claudia.journal.conflicts", "{append}", "Appends that came second and were not written.");
        _failures = Meter.CreateCounter<long>("claudia.journal.failures", "{append}", "Appends that failed with the storage.");
        _duration = Meter.CreateHistogram<double>("claudia.journal.append.duration", "s", "From an append's hand-over to its end.");
    }

    public Meter Meter { get; }

    public void Watch(Func<int> queued) =>
        Meter.CreateObservableGauge("claudia.journal.queue", queued, "{append}", "Appends that wait for the disk.");

    public void Committed() => _commits.Add(1);

    public void Ended(AppendResult result, TimeSpan took)
    {
        (result == AppendResult.Appended ? _appends : _conflicts).Add(1);
        _duration.Record(took.TotalSeconds);
    }

    public void Failed(int count) => _failures.Add(count);

    public void Dispose() => Meter.Dispose();
}
