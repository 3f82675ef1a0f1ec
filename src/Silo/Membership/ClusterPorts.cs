using System.Net;
using System.Net.Sockets;

namespace Claudia.Silo;

/// <summary>The ports at which a silo is reached.</summary>
internal static class ClusterPorts
{
    /// <summary>Orleans listens at a port beside whoever has it, and takes a living silo there for an earlier life of its own.</summary>
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
                throw new IOException($"{name} {port} can't be listened at: {e.Message}.", e);
            }
        }
    }
}
