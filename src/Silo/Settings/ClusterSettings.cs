using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Claudia.Silo;

/// <summary>What a process is to the cluster.</summary>
public enum ClusterRole
{
    /// <summary>It runs grains, and serves its health only.</summary>
    Silo = 1,

    /// <summary>It serves the endpoints, and calls grains.</summary>
    Api = 2,

    Both = 3,
}

/// <summary>All that stands under <c>Claudia:Cluster</c>, checked.</summary>
/// <param name="ClusterId">The same in all processes of a cluster.</param>
/// <param name="Advertised">The address by which the other processes reach this one; null for the machine's own.</param>
/// <param name="SiloName">How the list of silos names this one; null for a name that Orleans makes.</param>
/// <param name="Certificate">What both sides of each connection show; null where connections are not encrypted.</param>
public sealed record ClusterSettings(
    ClusterRole Role,
    string ClusterId,
    string ServiceId,
    int SiloPort,
    int GatewayPort,
    IPAddress? Advertised,
    string? SiloName,
    bool Dashboard,
    X509Certificate2? Certificate);

/// <summary>An account of Azure Storage, reached by this process's identity (a managed identity), or by a connection string with a key.</summary>
public sealed record AzureAccount(string? Account, string? ConnectionString)
{
    /// <summary>Names no secret.</summary>
    public override string ToString() => Account ?? nameof(AzureAccount);
}
