using System.Net;
using System.Net.Sockets;

namespace Claudia.Silo;

/// <summary>The ports at which a silo is reached.</summary>
internal static class ClusterPorts
{
    /// <summary>Orleans would share the port with another process, and would declare a live silo at that address dead.</summary>
    /// <exception cref="IOException">Somebody listens there already.</exception>
    public static void MustBeFree(ClusterSettings cluster)
    {
        foreach (var (name, port) in new[] { (nameof(ClusterSettings.SiloPort), cluster.SiloPort), (nameof(ClusterSettings.GatewayPort), cluster.GatewayPort) })
        {
            try
            {
                using var listener = new TcpListener(cluster.Advertised is { } it && IPAddress.IsLoopback(it) ? it : IPAddress.Any, port);
                listener.Start();
            }
            catch (SocketException e)
            {
                throw new IOException($"Claudia:Cluster:{name} is {port}, which can't be listened at: {e.Message}. Stop the program that listens there, or name another port.", e);
            }
        }
    }
}
