using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Claudia.Answers;

/// <summary>The model in numbers, by OpenTelemetry's names for generative AI where there are any. Meter <c>Claudia.Answers</c>.</summary>
internal sealed class ModelMetrics(string workspace, ModelOptions options)
{
    private static readonly Meter Meter = new(AnswersMetrics.MeterName);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "gen_ai.client.operation.duration", "s", "Time of one request to the model",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2, 4, 8, 16] });

    private static readonly Histogram<int> Tokens = Meter.CreateHistogram(
        "gen_ai.client.token.usage", "{token}", "Tokens of one request, by type",
        advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [64, 256, 1024, 4096, 16384, 65536] });

    private static readonly Counter<long> Fallbacks = Meter.CreateCounter<long>(
        "claudia.answers.model.fallbacks", "{draft}", "Drafts from the articles because the model's reply was missing or not used, by reason");

    /// <param name="error">What went wrong; null when nothing did.</param>
    public void Took(TimeSpan time, string? error)
    {
        var tags = Tags();
        if (error is not null)
            tags.Add("error.type", error);
        Duration.Record(time.TotalSeconds, tags);
    }

    public void Used(int input, int output)
    {
        var (ins, outs) = (Tags(), Tags());
        ins.Add("gen_ai.token.type", "input");
        outs.Add("gen_ai.token.type", "output");
        Tokens.Record(input, ins);
        Tokens.Record(output, outs);
    }

    public void FellBack(string why) => Fallbacks.Add(1, new("workspace", workspace), new("reason", why));

    private TagList Tags() => new()
    {
        { "gen_ai.operation.name", "chat" },
        { "gen_ai.provider.name", "openai" },
        { "gen_ai.request.model", options.Name },
        { "server.address", options.Endpoint?.Host },
        { "workspace", workspace },
    };
}
