using System.Collections.Concurrent;
using System.Diagnostics;

namespace Claudia.IngestBench;

/// <summary>Posts webhooks of new conversations, a number of them at a time.</summary>
internal sealed class Load(int inFlight)
{
    private long _last = 900_000_000_000;

    /// <summary>Posts that many.</summary>
    /// <exception cref="HttpRequestException">One was not acknowledged.</exception>
    public async Task<Turn> RunAsync(Subject subject, int webhooks, CancellationToken cancel)
    {
        var took = new ConcurrentBag<double>();
        var (began, before, left) = (Stopwatch.GetTimestamp(), subject.ProcessorTime, webhooks);
        await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => Task.Run(
            async () =>
            {
                while (Interlocked.Decrement(ref left) >= 0)
                {
                    var sent = Stopwatch.GetTimestamp();
                    await subject.PostAsync(new(Interlocked.Add(ref _last, 2)), cancel);
                    took.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                }
            },
            cancel)));
        return new(took, Stopwatch.GetElapsedTime(began), subject.ProcessorTime - before);
    }
}

/// <summary>What one turn gave.</summary>
/// <param name="Milliseconds">Until each webhook was acknowledged.</param>
/// <param name="Processor">What Claudia's process used.</param>
internal sealed record Turn(IReadOnlyCollection<double> Milliseconds, TimeSpan Time, TimeSpan Processor);
