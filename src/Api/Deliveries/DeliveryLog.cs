namespace Claudia.Api;

/// <summary>The log of deliveries: never anything that a caller sent.</summary>
internal static partial class DeliveryLog
{
    [LoggerMessage(1, LogLevel.Warning, "{Workspace}: {Refused} since the last warning of this kind: {Cause}.")]
    public static partial void DeliveriesRefused(this ILogger log, string workspace, string refused, string cause);

    [LoggerMessage(2, LogLevel.Information, "{Workspace}: {Kind} are accepted again")]
    public static partial void DeliveriesAccepted(this ILogger log, string workspace, string kind);
}
