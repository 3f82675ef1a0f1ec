namespace Claudia.Intercom;

/// <summary>Sends one request to one workspace, once, and says how it ended. Never throws for what the network does.</summary>
internal sealed class IntercomWire(HttpClient http, WorkspaceSettings settings, RateLimiter limiter, TimeProvider time, Func<double> chance)
{
    public async Task<CallEnd> SendAsync(ApiRequest request, CallPriority priority, CancellationToken cancel)
    {
        using var admission = await EnterAsync(priority, cancel).ConfigureAwait(false);
        return admission.IsGranted
            ? await ExchangeAsync(request, cancel).ConfigureAwait(false)
            : new CallEnd.NeverLeft(admission.Reason, admission.Until);
    }

    private async Task<Admission> EnterAsync(CallPriority priority, CancellationToken cancel)
    {
        try
        {
            return await limiter.EnterAsync(priority, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return Admission.Denied("The time was up before the call could leave.", null);
        }
    }

    private async Task<CallEnd> ExchangeAsync(ApiRequest request, CancellationToken cancel)
    {
        try
        {
            using var message = request.ToMessage(settings);
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
            return await AnswerAsync(response, cancel).ConfigureAwait(false);
        }
        catch (HttpRequestException failed) when (IsNeverOpened(failed.HttpRequestError))
        {
            return new CallEnd.NeverLeft($"No connection to Intercom: {failed.HttpRequestError}.");
        }
        catch (OperationCanceledException stopped) when (IsConnectTime(stopped, cancel))
        {
            return new CallEnd.NeverLeft("No connection to Intercom in time.");
        }
        catch (OperationCanceledException)
        {
            return new CallEnd.Lost("No answer from Intercom in time.");
        }
        catch (HttpRequestException failed)
        {
            return new CallEnd.Lost($"The connection to Intercom broke: {failed.HttpRequestError}.");
        }
        // Whatever else may come, the call may have left: that is all that has to be known of it.
        catch (Exception failed)
        {
            return new CallEnd.Lost($"The call to Intercom failed: {failed.GetType().Name}.");
        }
    }

    private async Task<CallEnd> AnswerAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var status = (int)response.StatusCode;
        var retryAt = RateHeaders.RetryAt(response.Headers, time.GetUtcNow(), chance());
        limiter.Observe(RateHeaders.Read(response.Headers), status == 429, retryAt);
        var bytes = await BoundedBody.ReadAsync(response.Content, cancel).ConfigureAwait(false);
        var body = bytes is { } whole ? JsonReading.Parse(whole)?.AsObject() : null;
        return new CallEnd.Answered(status, body, ApiError.Of(status, body), retryAt);
    }

    /// <summary>Errors that come before there is a connection on which anything could be sent.</summary>
    private static bool IsNeverOpened(HttpRequestError error) => error
        is HttpRequestError.NameResolutionError
        or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError;

    /// <summary>The handler's time for connecting was up, and nothing else can have stopped the call: the client has no time-out of its own.</summary>
    private bool IsConnectTime(OperationCanceledException stopped, CancellationToken cancel) =>
        stopped.InnerException is TimeoutException
        && !cancel.IsCancellationRequested
        && http.Timeout == Timeout.InfiniteTimeSpan;
}
