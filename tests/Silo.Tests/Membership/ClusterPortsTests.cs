using System.Net;
using System.Net.Sockets;
using Claudia.Fakes;

namespace Claudia.Silo.Tests;

public sealed class ClusterPortsTests
{
    [Fact]
    public void Port_ThatIsTaken_IsRefusedByName()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var (taken, free) = (((IPEndPoint)other.LocalEndpoint).Port, FreePort.Number());

        var silo = Assert.Throws<IOException>(() => ClusterPorts.MustBeFree(On(taken, free)));
        var gateway = Assert.Throws<IOException>(() => ClusterPorts.MustBeFree(On(free, taken)));

        Assert.StartsWith($"Claudia:Cluster:SiloPort is {taken}, which can't be listened at: ", silo.Message, StringComparison.Ordinal);
        Assert.StartsWith($"Claudia:Cluster:GatewayPort is {taken}, which can't be listened at: ", gateway.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ports_ThatAreFree_AreLeftFree()
    {
        var settings = On(FreePort.Number(), FreePort.Number());

        ClusterPorts.MustBeFree(settings);
        ClusterPorts.MustBeFree(settings);
    }

    private static ClusterSettings On(int siloPort, int gatewayPort) =>
        new(ClusterRole.Both, "claudia", "claudia", siloPort, gatewayPort, IPAddress.Loopback, SiloName: null, Dashboard: false, Certificate: null);
}
