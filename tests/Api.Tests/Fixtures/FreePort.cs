using System.Net;
using System.Net.Sockets;

namespace Claudia.Api.Tests;

/// <summary>Addresses for hosts that have to know theirs before they listen.</summary>
internal static class FreePort
{
    public static Uri Address()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
