using System.Net;
using System.Net.Sockets;

namespace Claudia.Fakes;

/// <summary>For what has to know its port before it listens.</summary>
public static class FreePort
{
    /// <summary>A port of this machine that nobody listens on, for now.</summary>
    public static int Number()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>An address with such a port.</summary>
    public static Uri Address() => new($"http://127.0.0.1:{Number()}");
}
