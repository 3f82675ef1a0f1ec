using Claudia.Engine;
using Microsoft.Extensions.Logging;

namespace Claudia.Grains;

/// <summary>What the actors log: never a customer's words.</summary>
internal static partial class ActorLog
{
    [LoggerMessage(1, LogLevel.Information, "{Key}: {Purpose}, attempt {Attempt}: {Outcome}")]
    public static partial void CallEnded(this ILogger log, ConversationKey key, WritePurpose purpose, int attempt, string outcome);

    [LoggerMessage(2, LogLevel.Warning, "{Key}: no draft: {Error}")]
    public static partial void DraftFailed(this ILogger log, ConversationKey key, string error);

    [LoggerMessage(3, LogLevel.Error, "{Key}: what is pending could not be done, trying again at {RetryAt:O}")]
    public static partial void ActingFailed(this ILogger log, Exception exception, ConversationKey key, DateTimeOffset retryAt);

    [LoggerMessage(4, LogLevel.Error, "Due conversations could not be looked up, trying again in {Pause}")]
    public static partial void DueFailed(this ILogger log, Exception exception, TimeSpan pause);

    [LoggerMessage(8, LogLevel.Warning, "{Key}: was due at {WakeAt:O} and could not be woken: {Error}")]
    public static partial void NotWoken(this ILogger log, ConversationKey key, DateTimeOffset wakeAt, string error);

    [LoggerMessage(5, LogLevel.Warning, "{Workspace}: the sweep failed, trying again in {Pause}: {Error}")]
    public static partial void SweepFailed(this ILogger log, string workspace, TimeSpan pause, string error);

    /// <summary>For the operators: Claudia does not try this transfer again.</summary>
    /// <param name="cause">A code of Intercom's, or the cause in words of ours.</param>
    [LoggerMessage(9, LogLevel.Warning, "{Key}: transfer {Transfer} ended as {Status}: {Cause}. Assign it by hand, or have an operator retry it.")]
    public static partial void TransferFailed(this ILogger log, ConversationKey key, string transfer, TransferStatus status, string cause);

    /// <summary>Where it failed: for who looks for a defect.</summary>
    [LoggerMessage(7, LogLevel.Debug, "{Workspace}: the sweep failed")]
    public static partial void SweepFailedAt(this ILogger log, Exception exception, string workspace);

    [LoggerMessage(6, LogLevel.Information, "{Workspace}: the sweep found {Count} conversations that no webhook had shown")]
    public static partial void SweepFound(this ILogger log, string workspace, int count);

    /// <param name="count">As Intercom counts them.</param>
    [LoggerMessage(9, LogLevel.Error, "{Workspace}: {Count} conversations were updated at {Second:O}, and the search listed only {Listed} of them. The sweep asks for the others again")]
    public static partial void SweepCut(this ILogger log, string workspace, DateTimeOffset second, int count, int listed);
}
