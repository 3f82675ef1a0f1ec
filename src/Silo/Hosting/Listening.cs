using System.Net;
using System.Net.Sockets;

namespace Claudia.Silo;

/// <summary>Where the settings have Claudia listen.</summary>
public static class Listening
{
    private const string Setting = "urls";

    private static readonly string[] Everywhere = ["*", "+", "0.0.0.0", "[::]"];

    /// <summary>The addresses, of which the first can be called from this machine.</summary>
    /// <exception cref="SettingsException">One of them is none.</exception>
    public static IReadOnlyList<Uri> Addresses(IConfiguration configuration)
    {
        try
        {
            return [.. Read(configuration).Select(Reachable)];
        }
        catch (FormatException)
        {
            throw new SettingsException($"{Setting} must be addresses such as http://localhost:5080, with semicolons between them");
        }
    }

    /// <summary>What listens on all addresses of the machine is called on its own.</summary>
    private static Uri Reachable(BindingAddress address) =>
        new UriBuilder(address.Scheme, Everywhere.Contains(address.Host) ? "localhost" : address.Host, address.Port).Uri;

    /// <summary>Kestrel finds a taken address only after the silo has joined the others, which then see it die. So it is looked at before.</summary>
    /// <exception cref="IOException">One of the addresses is taken, or is not this process's to listen at.</exception>
    public static void MustBeFree(IConfiguration configuration)
    {
        foreach (var address in Read(configuration).Where(it => it is { IsUnixPipe: false, IsNamedPipe: false, Port: > 0 }))
        {
            try
            {
                using var listener = new TcpListener(IpOf(address.Host), address.Port);
                listener.Start();
            }
            catch (SocketException e)
            {
                throw new IOException($"{Setting} names {address}, which can't be listened at: {e.Message}. Stop the program that listens there, or name another address.", e);
            }
        }
    }

    private static IEnumerable<BindingAddress> Read(IConfiguration configuration) =>
        (configuration[Setting] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(BindingAddress.Parse);

    /// <summary>As Kestrel takes it: a name that is no address of this machine's stands for all of them.</summary>
    private static IPAddress IpOf(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback : IPAddress.TryParse(host, out var ip) ? ip : IPAddress.Any;
}
