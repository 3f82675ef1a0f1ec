namespace Claudia.Api;

/// <summary>The deliveries of one conversation that this process has taken. Another process with endpoints may have taken more.</summary>
/// <param name="Webhooks">Webhooks that were accepted.</param>
/// <param name="ConnectorCalls">Connector calls that were accepted.</param>
/// <param name="Drills">Connector calls with the right secret that were refused because of a drill.</param>
internal sealed record DeliveriesView(int Webhooks, int ConnectorCalls, int Drills)
{
    public static readonly DeliveriesView None = new(0, 0, 0);
}
