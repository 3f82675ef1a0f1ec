using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Claudia.Fakes;

namespace Claudia.Answers.Tests;

public sealed class ModelMetricsTests
{
    [Fact]
    public async Task Request_ThatIsAnswered_IsMeasuredByOpenTelemetrysNames()
    {
        const string name = "measured-1";
        using var measured = new Measured(name);
        await using var shop = await ModelShop.OpenAsync(options => options with { Name = name });

        await shop.AskAsync();

        Assert.Equal(
            ["gen_ai.client.operation.duration ", "gen_ai.client.token.usage input=700", "gen_ai.client.token.usage output=60"],
            measured.Lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Request_ThatFails_IsMeasuredWithItsError()
    {
        const string name = "measured-2";
        using var measured = new Measured(name);
        await using var shop = await ModelShop.OpenAsync(options => options with { Name = name });
        shop.Model.Answer = StubAnswers.Status(401);

        await shop.AskAsync();

        Assert.Equal("gen_ai.client.operation.duration Refused", Assert.Single(measured.Lines));
    }

    /// <summary>What is measured of one model.</summary>
    private sealed class Measured : IDisposable
    {
        private readonly MeterListener _listener;

        public Measured(string model)
        {
            _listener = new()
            {
                InstrumentPublished = (instrument, it) =>
                {
                    if (instrument.Meter.Name == AnswersMetrics.MeterName && instrument.Name.StartsWith("gen_ai.", StringComparison.Ordinal))
                        it.EnableMeasurementEvents(instrument);
                },
            };
            _listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(model, tags, it => $"{instrument.Name} {it.GetValueOrDefault("error.type")}"));
            _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(model, tags, it => $"{instrument.Name} {it.GetValueOrDefault("gen_ai.token.type")}={value}"));
            _listener.Start();
        }

        public ConcurrentQueue<string> Lines { get; } = new();

        public void Dispose() => _listener.Dispose();

        private void Add(string model, ReadOnlySpan<KeyValuePair<string, object?>> tags, Func<Dictionary<string, object?>, string> line)
        {
            var all = new Dictionary<string, object?>(tags.ToArray());
            if (model.Equals(all.GetValueOrDefault("gen_ai.request.model")))
                Lines.Enqueue(line(all));
        }
    }
}
