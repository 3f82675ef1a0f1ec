using Polly;
using Polly.Retry;

namespace Claudia.Intercom;

/// <summary>Repeats readings that may succeed the next time. Never used for a write.</summary>
internal sealed class ReadRetry(TimeProvider time, Func<double> chance)
{
    /// <summary>How often a reading is made at most.</summary>
    public const int Tries = 3;

    /// <summary>How long one try may take, so that one lost answer does not use up the time of all.</summary>
    public static readonly TimeSpan TryTime = TimeSpan.FromSeconds(10);

    private readonly ResiliencePipeline<CallEnd> _pipeline = Build(time, chance);

    public async Task<CallEnd> RunAsync(Func<CancellationToken, Task<CallEnd>> read, CancellationToken cancel)
    {
        CallEnd last = new CallEnd.NeverLeft("The time was up before the first try.");
        try
        {
            return await _pipeline.ExecuteAsync(async token => last = await OnceAsync(read, token).ConfigureAwait(false), cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return last;
        }
    }

    private async Task<CallEnd> OnceAsync(Func<CancellationToken, Task<CallEnd>> read, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(TryTime, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        return await read(both.Token).ConfigureAwait(false);
    }

    private static ResiliencePipeline<CallEnd> Build(TimeProvider time, Func<double> chance) =>
        new ResiliencePipelineBuilder<CallEnd> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<CallEnd>
            {
                MaxRetryAttempts = Tries - 1,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(250),
                UseJitter = true,
                Randomizer = chance,
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } end && IsWorthRepeating(end)),
                DelayGenerator = arguments => ValueTask.FromResult(Wait(arguments.Outcome.Result, time)),
            })
            .Build();

    private static bool IsWorthRepeating(CallEnd end) => end switch
    {
        CallEnd.Answered { Status: 408 or 409 or 425 or 429 or >= 500 } => true,
        // Broken off, or garbled on the way.
        CallEnd.Answered { IsSuccess: true, Body: null } => true,
        CallEnd.Answered => false,
        _ => true,
    };

    /// <summary>What the answer asks for; null for the ordinary back-off.</summary>
    private static TimeSpan? Wait(CallEnd? end, TimeProvider time) =>
        end is CallEnd.Answered { Status: 429, RetryAt: { } until } && until - time.GetUtcNow() is { Ticks: > 0 } wait ? wait : null;
}
