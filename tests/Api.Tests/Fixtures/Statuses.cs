using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace Claudia.Api.Tests;

/// <summary>The statuses of all requests to one host, those whose sender had gone among them.</summary>
internal sealed class Statuses : IDisposable
{
    private readonly ConcurrentQueue<int> _all = new();
    private readonly MeterListener _listener;

    public Statuses(IMeterFactory host)
    {
        _listener = new()
        {
            InstrumentPublished = (instrument, it) =>
            {
                if (instrument.Name == "http.server.request.duration" && ReferenceEquals(instrument.Meter.Scope, host))
                    it.EnableMeasurementEvents(instrument);
            },
        };
        _listener.SetMeasurementEventCallback<double>((_, _, tags, _) => Take(tags));
        _listener.Start();
    }

    public IReadOnlyCollection<int> All => _all;

    public void Dispose() => _listener.Dispose();

    private void Take(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (name, value) in tags)
        {
            if (name == "http.response.status_code")
                _all.Enqueue(Convert.ToInt32(value, CultureInfo.InvariantCulture));
        }
    }
}
