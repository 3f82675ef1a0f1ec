using System.Net;
using System.Net.Sockets;
using Claudia.Fakes;
using Microsoft.Extensions.Configuration;

namespace Claudia.Silo.Tests;

public sealed class ListeningTests
{
    [Theory]
    [InlineData("http://localhost:5080", "http://localhost:5080/")]
    [InlineData("http://*:8080", "http://localhost:8080/")]
    [InlineData("http://+:8080", "http://localhost:8080/")]
    [InlineData("http://0.0.0.0:8080", "http://localhost:8080/")]
    [InlineData("http://[::]:8080", "http://localhost:8080/")]
    [InlineData(" http://127.0.0.1:1 ; https://claudia.example:2 ;", "http://127.0.0.1:1/")]
    public void Addresses_First_CanBeCalledFromHere(string urls, string first) =>
        Assert.Equal(new Uri(first), Listening.Addresses(Configuration(urls))[0]);

    [Fact]
    public void Addresses_None_IsEmpty() => Assert.Empty(Listening.Addresses(Configuration("")));

    /// <summary>Guards against a silo that joins the others, and dies at once because its process can't listen.</summary>
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("*")]
    public void MustBeFree_AddressThatIsTaken_IsRefusedByName(string host)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var urls = $"http://127.0.0.1:0;http://{host}:{((IPEndPoint)other.LocalEndpoint).Port}";

        var taken = Assert.Throws<IOException>(() => Listening.MustBeFree(Configuration(urls)));

        Assert.Equal(
            $"urls names {urls.Split(';')[1]}, which can't be listened at: Address already in use. Stop the program that listens there, or name another address.", taken.Message);
    }

    [Fact]
    public void MustBeFree_AddressesThatAreFree_AreLeftFree()
    {
        var configuration = Configuration($"http://127.0.0.1:{FreePort.Number()};http://[::1]:0;http://unix:/nowhere/claudia.sock");

        Listening.MustBeFree(configuration);
        Listening.MustBeFree(configuration);
    }

    [Fact]
    public void Addresses_NoAddress_Throws() => Assert.Throws<SettingsException>(() => Listening.Addresses(Configuration("5080")));

    private static IConfiguration Configuration(string urls) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["urls"] = urls }).Build();
}
