using System.Security.Cryptography.X509Certificates;

namespace Claudia.Silo;

/// <summary>What a process is to the cluster.</summary>
internal enum ClusterRole
{
    /// <summary>It runs grains, and serves its health only.</summary>
    Silo = 1,

    /// <summary>It serves the endpoints, and calls grains.</summary>
    Api = 2,

    Both = 3,
}

/// <summary>All that stands under <c>Claudia:Cluster</c> and <c>Claudia:Storage:Azure</c>, checked.</summary>
/// <param name="Advertised">The address by which the other processes reach this one; null for the machine's own.</param>
/// <param name="Certificate">Both sides of each connection show it, or one of the same chain; null where nothing is encrypted.</param>
/// <param name="Azure">Null where the state is in PostgreSQL, or in a file.</param>
internal sealed record ClusterSettings(
    ClusterRole Role,
    string ClusterId,
    string ServiceId,
    int SiloPort,
    int GatewayPort,
    System.Net.IPAddress? Advertised,
    bool Dashboard,
    X509Certificate2? Certificate,
    AzureStorage? Azure);

/// <summary>An account of Azure Storage: reached as whoever this process is (a managed identity), or by a connection string with a key.</summary>
internal sealed record AzureStorage(string? Account, string? ConnectionString)
{
    /// <summary>Names no secret.</summary>
    public override string ToString() => Account ?? nameof(AzureStorage);
}
