using Claudia.Grains;
using Microsoft.AspNetCore.Diagnostics;

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
        GrainsBusyException busy => Problems.Unavailable(busy.Message),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.TooLarge(RequestBody.Largest),
        BadHttpRequestException bad => Problems.Malformed(Unreadable.Words(context, bad)),
        OperationCanceledException => TypedResults.StatusCode(StatusCodes.Status499ClientClosedRequest),
        _ => null,
    };

    [LoggerMessage(LogLevel.Error, "{Path}: the storage failed")]
    private static partial void StorageFailed(ILogger log, Exception exception, string path);
}
