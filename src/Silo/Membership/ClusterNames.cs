namespace Claudia.Silo;

/// <summary>How a cluster is named among Orleans' clusters.</summary>
internal static class ClusterNames
{
    /// <summary>The version of what silos say to each other. Raise it when old and new can't share a cluster: then each version has its own, on the same journal.</summary>
    public const int Contract = 2;

    public static string IdOf(ClusterSettings cluster) => $"{cluster.ClusterId}-v{Contract}";
}
