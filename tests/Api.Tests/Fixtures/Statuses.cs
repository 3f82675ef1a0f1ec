using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace Claudia.Api.Tests;

/// <summary>The statuses of all requests to one host, those whose sender had gone among them.</summary>
internal sealed class Statuses : IDisposable
{
    private readonly ConcurrentQueue<int> all = new();
    private readonly MeterListener listener;

    public Statuses(IMeterFactory host)
    {
        listener = new()
        {
            InstrumentPublished = (instrument, it) =>
            {
                if (instrument.Name == "http.server.request.duration" && ReferenceEquals(instrument.Meter.Scope, host))
                    it.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => Take(tags));
        listener.Start();
    }

    public IReadOnlyCollection<int> All => all;

    public void Dispose() => listener.Dispose();

    private void Take(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (name, value) in tags)
        {
            if (name == "http.response.status_code")
                all.Enqueue(Convert.ToInt32(value, CultureInfo.InvariantCulture));
        }
    }
}
