using System.Diagnostics.Metrics;

namespace Claudia.Api;

/// <summary>The deliveries of Intercom, in numbers. Meter <c>Claudia.Api</c>.</summary>
internal static class DeliveryMetrics
{
    public const string MeterName = "Claudia.Api";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>(
        "claudia.deliveries", "{delivery}", "Webhooks and connector calls, by workspace, kind, and whether their secret was accepted or refused.");

    public static void Count(string workspace, IncomingKind kind, bool accepted) => Deliveries.Add(
        1,
        new("workspace", workspace),
        new("kind", kind.Tag()),
        new KeyValuePair<string, object?>("outcome", accepted ? "accepted" : "refused"));
}
