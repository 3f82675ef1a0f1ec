using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using OpenAI;
using OpenAI.Chat;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Claudia.Answers;

/// <summary>Asks one workspace's model: within its time and its budget, twice at most, and not at all for a while after it has failed again and again.</summary>
internal sealed class ModelClient : IDisposable
{
    private readonly HttpClient _http = BoundedResponses.Client();
    private readonly ModelOptions _options;
    private readonly ModelBudget _budget;
    private readonly ModelMetrics _metrics;
    private readonly SemaphoreSlim _room;
    private readonly TimeProvider _time;
    private readonly ChatClient _chat;
    private readonly ResiliencePipeline<ModelOutcome> _pipeline;

    public ModelClient(ModelOptions options, ModelMetrics metrics, SemaphoreSlim room, TimeProvider time)
    {
        (_options, _metrics, _room, _time) = (options, metrics, room, time);
        _budget = new(options, time);
        _chat = new(options.Name, new ApiKeyCredential(options.ApiKey.Length > 0 ? options.ApiKey : "none"), Options(options, _http));
        _pipeline = Pipeline(options, time);
    }

    /// <exception cref="OperationCanceledException">The caller's time is up: no outcome is wanted.</exception>
    public async Task<ModelOutcome> AskAsync(ModelPrompt prompt, CancellationToken cancel)
    {
        // Nobody queues: the articles' answer now is worth more than the model's some time.
        if (!_room.Wait(TimeSpan.Zero, CancellationToken.None))
            return new ModelOutcome.Failed(Fallback.Busy);
        try
        {
            return await _pipeline.ExecuteAsync(async token => await TryAsync(prompt, token), cancel);
        }
        catch (TimeoutRejectedException)
        {
            return new ModelOutcome.Failed(Fallback.Timeout);
        }
        catch (BrokenCircuitException)
        {
            return new ModelOutcome.Failed(Fallback.Paused);
        }
        finally
        {
            _room.Release();
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<ModelOutcome> TryAsync(ModelPrompt prompt, CancellationToken cancel)
    {
        var reserved = prompt.Tokens + _options.MaxOutputTokens;
        if (!_budget.TryTake(reserved))
            return new ModelOutcome.Failed(Fallback.Budget);
        var started = _time.GetTimestamp();
        var error = nameof(Fallback.Timeout);
        try
        {
            var outcome = await CallAsync(prompt, reserved, cancel);
            error = outcome is ModelOutcome.Failed failed ? failed.Why.ToString() : null;
            return outcome;
        }
        finally
        {
            _metrics.Took(_time.GetElapsedTime(started), error);
        }
    }

    private async Task<ModelOutcome> CallAsync(ModelPrompt prompt, int reserved, CancellationToken cancel)
    {
        try
        {
            ChatCompletion completion = await _chat.CompleteChatAsync(
                [new SystemChatMessage(prompt.Instructions), new UserChatMessage(prompt.Data)],
                new()
                {
                    MaxOutputTokenCount = _options.MaxOutputTokens,
                    ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("answer", prompt.Schema, jsonSchemaIsStrict: true),
                },
                cancel);
            Settle(completion.Usage, reserved);
            return Read(completion);
        }
        catch (ClientResultException refused)
        {
            return Failure(refused);
        }
        catch (Exception garbled) when (garbled is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            // The package tells of bodies that it can't read in many ways: whatever it was, there is no reply.
            return new ModelOutcome.Failed(garbled is HttpRequestException or IOException ? Fallback.Broken : Fallback.Garbled);
        }
    }

    /// <summary>More than any request of ours can use.</summary>
    private const int MostTokens = 1_000_000;

    private void Settle(ChatTokenUsage? usage, int reserved)
    {
        if (usage is null)
            return;
        // What an endpoint says of itself is believed within reason.
        var (input, output) = (Math.Clamp(usage.InputTokenCount, 0, MostTokens), Math.Clamp(usage.OutputTokenCount, 0, MostTokens));
        _budget.Settle(reserved, input + output);
        _metrics.Used(input, output);
    }

    private static ModelOutcome Read(ChatCompletion completion)
    {
        if (completion.FinishReason == ChatFinishReason.Length)
            return new ModelOutcome.Failed(Fallback.TooLong);
        if (completion.FinishReason == ChatFinishReason.ContentFilter || completion.Refusal is { Length: > 0 })
            return new ModelOutcome.Failed(Fallback.Declined);
        return completion.Content is [{ Kind: ChatMessageContentPartKind.Text } only] && ModelReply.Parse(only.Text) is { } reply
            ? new ModelOutcome.Replied(reply)
            : new ModelOutcome.Failed(Fallback.Garbled);
    }

    private static ModelOutcome.Failed Failure(ClientResultException refused) => refused.Status switch
    {
        0 => new(Fallback.Broken),
        429 => new(Fallback.Throttled, After(refused)),
        408 or >= 500 => new(Fallback.Unavailable, After(refused)),
        >= 400 => new(Fallback.Refused),
        _ => new(Fallback.Unavailable),
    };

    private static TimeSpan? After(ClientResultException refused) =>
        refused.GetRawResponse() is { } response
        && response.Headers.TryGetValue("Retry-After", out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private static OpenAIClientOptions Options(ModelOptions options, HttpClient http) => new()
    {
        Endpoint = options.Endpoint,
        Transport = new HttpClientPipelineTransport(http),
        // Tries and time are the pipeline's below, which knows the budget and our clock.
        RetryPolicy = new ClientRetryPolicy(0),
        NetworkTimeout = ModelOptions.LongestTimeout * 2,
        // Customers' words are in the messages.
        ClientLoggingOptions = new() { EnableLogging = false },
    };

    private static ResiliencePipeline<ModelOutcome> Pipeline(ModelOptions options, TimeProvider time) =>
        new ResiliencePipelineBuilder<ModelOutcome> { TimeProvider = time }
            .AddCircuitBreaker(new()
            {
                FailureRatio = 0.5,
                MinimumThroughput = 6,
                SamplingDuration = TimeSpan.FromSeconds(60),
                BreakDuration = TimeSpan.FromSeconds(30),
                ShouldHandle = new PredicateBuilder<ModelOutcome>().Handle<TimeoutRejectedException>().HandleResult(outcome => outcome is ModelOutcome.Failed { IsOutage: true }),
            })
            .AddTimeout(options.Timeout)
            .AddRetry(new RetryStrategyOptions<ModelOutcome>
            {
                MaxRetryAttempts = 1,
                Delay = options.RetryDelay,
                ShouldHandle = new PredicateBuilder<ModelOutcome>().HandleResult(outcome => outcome is ModelOutcome.Failed { IsPassing: true } failed && !(failed.After >= options.Timeout)),
                DelayGenerator = arguments => ValueTask.FromResult((arguments.Outcome.Result as ModelOutcome.Failed)?.After),
            })
            .Build();
}
