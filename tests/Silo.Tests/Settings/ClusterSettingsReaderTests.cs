using Claudia.Api;
using Microsoft.Extensions.Configuration;

namespace Claudia.Silo.Tests;

public sealed class ClusterSettingsReaderTests
{
    [Fact]
    public void Settings_ThatAreNotThere_HaveDefaults()
    {
        var settings = Read([]);

        Assert.Equal(new(ClusterRole.Both, "claudia", "claudia", 11111, 30000, null, false, null, null), settings);
    }

    [Theory]
    [InlineData("role", "api", ClusterRole.Api)]
    [InlineData("role", "Silo", ClusterRole.Silo)]
    [InlineData("Claudia:Cluster:Role", "both", ClusterRole.Both)]
    public void Role_ByEitherName_IsRead(string name, string value, object role) => Assert.Equal(role, Read(new() { [name] = value }).Role);

    [Theory]
    [InlineData("role", "boss", "--role (or Claudia:Cluster:Role) must be one of silo, api, both")]
    [InlineData("Claudia:Cluster:SiloPort", "0", "Claudia:Cluster:SiloPort must be a port, from 1 to 65535")]
    [InlineData("Claudia:Cluster:SiloPort", "65536", "Claudia:Cluster:SiloPort must be a port, from 1 to 65535")]
    [InlineData("Claudia:Cluster:GatewayPort", "-1", "Claudia:Cluster:GatewayPort must be a port, from 1 to 65535")]
    [InlineData("Claudia:Cluster:AdvertisedAddress", "db.example", "Claudia:Cluster:AdvertisedAddress must be the IP address of this machine, such as 10.0.0.7")]
    [InlineData("Claudia:Cluster:AdvertisedAddress", "0.0.0.0", "Claudia:Cluster:AdvertisedAddress must be the IP address of this machine, such as 10.0.0.7")]
    [InlineData("Claudia:Cluster:AdvertisedAddress", "255.255.255.255", "Claudia:Cluster:AdvertisedAddress must be the IP address of this machine, such as 10.0.0.7")]
    [InlineData("Claudia:Cluster:SiloPort", "30000", "Claudia:Cluster:SiloPort and GatewayPort must be two ports, not both 30000")]
    [InlineData("Claudia:Storage:Azure:ConnectionString", "nonsense", "Claudia:Storage:Azure:ConnectionString is none of Azure Storage's, such as DefaultEndpointsProtocol=https;AccountName=...;AccountKey=...")]
    [InlineData("Claudia:Storage:Azure:ConnectionString", "UseDevelopmentStorage=maybe", "Claudia:Storage:Azure:ConnectionString is none of Azure Storage's, such as DefaultEndpointsProtocol=https;AccountName=...;AccountKey=...")]
    [InlineData("Claudia:Cluster:Dashboard", "yes", "Claudia:Cluster:Dashboard must be true or false")]
    [InlineData("Claudia:Cluster:ClusterId", "a b", "Claudia:Cluster:ClusterId must be letters, digits and hyphens, at most 60")]
    [InlineData("Claudia:Cluster:Port", "1", "Claudia:Cluster:Port is no setting of the cluster's. Its settings are Role, ClusterId, ServiceId, SiloPort, GatewayPort, AdvertisedAddress, Dashboard, Tls")]
    [InlineData("Claudia:Storage:Azure:Account", "My_Account", "Claudia:Storage:Azure:Account must be the name of a storage account: 3 to 24 lower-case letters and digits")]
    [InlineData("Claudia:Storage:Azure:Key", "x", "Claudia:Storage:Azure:Key is no setting of the cluster's. Its settings are Account, ConnectionString")]
    public void Setting_ThatIsWrong_HasItsLine(string name, string value, string line)
    {
        var wrong = Assert.Throws<SettingsException>(() => Read(new() { [name] = value }));

        Assert.Equal(line, Assert.Single(wrong.Lines));
    }

    [Fact]
    public void Certificate_ThatIsNotThere_HasItsLineWithoutThePassword()
    {
        var wrong = Assert.Throws<SettingsException>(() => Read(new() { ["Claudia:Cluster:Tls:Certificate"] = "/nowhere/silo.pfx", ["Claudia:Cluster:Tls:Password"] = "hush" }));

        var line = Assert.Single(wrong.Lines);
        Assert.Equal("Claudia:Cluster:Tls:Certificate names /nowhere/silo.pfx, and there is no such file", line);
    }

    [Fact]
    public void Azure_ByAccountAndByString_IsRefused()
    {
        var wrong = Assert.Throws<SettingsException>(() => Read(new() { ["Claudia:Storage:Azure:Account"] = "acme", ["Claudia:Storage:Azure:ConnectionString"] = "UseDevelopmentStorage=true" }));

        Assert.Equal("Claudia:Storage:Azure must have an Account or a ConnectionString, not both", Assert.Single(wrong.Lines));
    }

    private static ClusterSettings Read(Dictionary<string, string?> settings) =>
        ClusterSettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
}
