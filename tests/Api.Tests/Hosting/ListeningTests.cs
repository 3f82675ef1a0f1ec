using Microsoft.Extensions.Configuration;

namespace Claudia.Api.Tests;

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

    [Fact]
    public void Addresses_NoAddress_Throws() => Assert.Throws<SettingsException>(() => Listening.Addresses(Configuration("5080")));

    private static IConfiguration Configuration(string urls) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["urls"] = urls }).Build();
}
