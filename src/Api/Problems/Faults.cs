using Claudia.Ports;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace Claudia.Api;

/// <summary>Turns what was thrown into an answer that makes the sender send again, and into a line of the log.</summary>
internal sealed partial class Faults(ILogger<Faults> log) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var answer = Answer(httpContext, exception);
        if (answer is null)
            return false;
        if (exception is JournalException)
            StorageFailed(log, exception, httpContext.Request.Path);
        await answer.ExecuteAsync(httpContext);
        return true;
    }

    private static IResult? Answer(HttpContext context, Exception exception) => exception switch
    {
        JournalException => Problems.Unavailable("The storage failed. Nothing is certain to be stored: send again."),
        ConversationBusyException busy => Problems.Unavailable(busy.Message),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.TooLarge(RequestBody.Largest),
        BadHttpRequestException bad => Problems.Malformed(Unreadable.Words(context, bad)),
        InvalidOperationException or NotSupportedException when HasOddCharset(context.Request) => Problems.OfStatus(StatusCodes.Status415UnsupportedMediaType),
        StorageLimitException limit => Problems.NotHere(limit.Message),
        OperationCanceledException => TypedResults.StatusCode(StatusCodes.Status499ClientClosedRequest),
        _ => null,
    };

    /// <summary>The reader of JSON throws for it as for a fault of our own. UTF-8 it always reads.</summary>
    private static bool HasOddCharset(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.Charset.Length > 0 && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(LogLevel.Error, "{Path}: the storage failed")]
    private static partial void StorageFailed(ILogger log, Exception exception, string path);
}
