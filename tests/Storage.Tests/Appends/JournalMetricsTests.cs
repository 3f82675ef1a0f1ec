using System.Diagnostics.Metrics;
using Claudia.Ports;

namespace Claudia.Storage.Tests;

public sealed class JournalMetricsTests
{
    [Fact]
    public async Task Append_ManyAtOnce_NeedsFewCommits()
    {
        var folder = new TempFolder();
        await using (var journal = await Open.Async(folder.Database))
        {
            using var counts = new Counts(journal);
            await Task.WhenAll(Enumerable.Range(0, 500).Select(number => journal.AppendAsync(Sample.Append(Sample.Key(number)), CancellationToken.None)));
            await journal.AppendAsync(Sample.Append(Sample.Key(0)), CancellationToken.None);

            Assert.Equal(500, counts["claudia.journal.appends"]);
            Assert.Equal(1, counts["claudia.journal.conflicts"]);
            Assert.Equal(501, counts["claudia.journal.append.duration"]);
            Assert.InRange(counts["claudia.journal.commits"], 1, 250);
            Assert.Equal(0, counts["claudia.journal.failures"]);
        }

        folder.Delete();
    }

    [Fact]
    public async Task Append_OneAtATime_NeedsACommitEach()
    {
        var folder = new TempFolder();
        await using (var journal = await Open.AsyncWith(new() { Path = folder.Database, MaxBatch = 1 }))
        {
            using var counts = new Counts(journal);
            await Task.WhenAll(Enumerable.Range(0, 20).Select(number => journal.AppendAsync(Sample.Append(Sample.Key(number)), CancellationToken.None)));

            Assert.Equal((20, 20), (counts["claudia.journal.appends"], counts["claudia.journal.commits"]));
        }

        folder.Delete();
    }

    [Fact]
    public async Task Append_StorageFails_IsCounted()
    {
        var folder = new TempFolder();
        await using (var journal = await Open.Async(folder.Database))
        {
            using var counts = new Counts(journal);
            File.Delete(folder.Database);
            await Assert.ThrowsAsync<JournalException>(() => journal.AppendAsync(Sample.Append(Sample.Key()), CancellationToken.None));

            Assert.Equal((1, 0), (counts["claudia.journal.failures"], counts["claudia.journal.commits"]));
        }

        folder.Delete();
    }

    /// <summary>The sums of one journal's counters, and how often a histogram was written to.</summary>
    private sealed class Counts : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly Dictionary<string, long> _sums = [];

        public Counts(SqliteJournal journal)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter == journal.Meter)
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Add(instrument, value));
            _listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => Add(instrument, 1));
            _listener.Start();
        }

        public long this[string name]
        {
            get
            {
                lock (_sums)
                    return _sums.GetValueOrDefault(name);
            }
        }

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, long value)
        {
            lock (_sums)
                _sums[instrument.Name] = _sums.GetValueOrDefault(instrument.Name) + value;
        }
    }
}
