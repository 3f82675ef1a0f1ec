using Microsoft.Extensions.Configuration;

namespace Claudia.Silo.Tests;

public sealed class ClusterReaderTests
{
    private const string Postgres = "Claudia:Storage:Postgres";
    private const string Cure = "On SQLite one process runs alone: name Claudia:Storage:Postgres or Claudia:Storage:Azure";

    [Fact]
    public void Settings_ThatAreNotThere_HaveDefaults()
    {
        ClusterSettings defaults = new(ClusterRole.Both, "claudia", "claudia", 11111, 30000, null, null, false, null);

        Assert.Equal(defaults, Read());
        Assert.Equal(defaults, ReadAlone());
    }

    [Theory]
    [InlineData("role", "api", ClusterRole.Api)]
    [InlineData("role", "Silo", ClusterRole.Silo)]
    [InlineData("Claudia:Cluster:Role", "both", ClusterRole.Both)]
    public void Role_ByEitherName_IsRead(string name, string value, ClusterRole role) => Assert.Equal(role, Read((name, value)).Role);

    [Fact]
    public void Role_ByBothNames_IsThatOfTheCommandLine() => Assert.Equal(ClusterRole.Api, Read(("role", "api"), ("Claudia:Cluster:Role", "silo")).Role);

    [Fact]
    public void SiloName_ThatIsSet_IsRead() => Assert.Equal("claudia-0", Read(("Claudia:Cluster:SiloName", "claudia-0")).SiloName);

    [Theory]
    [InlineData("role", "boss", "--role (or Claudia:Cluster:Role) must be one of silo, api, both")]
    [InlineData("Claudia:Cluster:SiloPort", "0", "Claudia:Cluster:SiloPort must be a port, from 1 to 65535")]
    [InlineData("Claudia:Cluster:SiloPort", "65536", "Claudia:Cluster:SiloPort must be a port, from 1 to 65535")]
    [InlineData("Claudia:Cluster:GatewayPort", "-1", "Claudia:Cluster:GatewayPort must be a port, from 1 to 65535")]
    [InlineData("Claudia:Cluster:AdvertisedAddress", "db.example", "Claudia:Cluster:AdvertisedAddress must be the IP address of this machine, such as 10.0.0.7")]
    [InlineData("Claudia:Cluster:AdvertisedAddress", "0.0.0.0", "Claudia:Cluster:AdvertisedAddress must be the IP address of this machine, such as 10.0.0.7")]
    [InlineData("Claudia:Cluster:AdvertisedAddress", "255.255.255.255", "Claudia:Cluster:AdvertisedAddress must be the IP address of this machine, such as 10.0.0.7")]
    [InlineData("Claudia:Cluster:SiloPort", "30000", "Claudia:Cluster:SiloPort and GatewayPort must be two ports, not both 30000")]
    [InlineData("Claudia:Cluster:Dashboard", "yes", "Claudia:Cluster:Dashboard must be true or false")]
    [InlineData("Claudia:Cluster:ClusterId", "a b", "Claudia:Cluster:ClusterId must be letters, digits and hyphens, at most 60")]
    [InlineData("Claudia:Cluster:SiloName", "silo.0", "Claudia:Cluster:SiloName must be letters, digits and hyphens, at most 60")]
    [InlineData("Claudia:Cluster:Colour", "1", "Claudia:Cluster:Colour is no setting of Claudia's. Its settings are Role, ClusterId, ServiceId, SiloPort, GatewayPort, AdvertisedAddress, SiloName, Dashboard, Tls")]
    [InlineData("Claudia:Cluster:SiloPorts", "1", "Claudia:Cluster:SiloPorts is no setting of Claudia's. Did you mean SiloPort?")]
    [InlineData("Claudia:Cluster:Tls:Pasword", "hush", "Claudia:Cluster:Tls:Pasword is no setting of Claudia's. Did you mean Password?")]
    public void Setting_ThatIsWrong_HasItsLine(string name, string value, string line) => Assert.Equal(line, LineOf(() => Read((name, value))));

    [Fact]
    public void Certificate_ThatIsNotThere_HasItsLineWithoutThePassword() => Assert.Equal(
        "Claudia:Cluster:Tls:Certificate names /nowhere/silo.pfx, and there is no such file",
        LineOf(() => Read(("Claudia:Cluster:Tls:Certificate", "/nowhere/silo.pfx"), ("Claudia:Cluster:Tls:Password", "hush"))));

    /// <summary>Guards against two processes that are meant for a cluster and have lost its storage to a slip: each would answer alone.</summary>
    [Theory]
    [InlineData("ClusterId", "acme")]
    [InlineData("ServiceId", "acme")]
    [InlineData("SiloPort", "11112")]
    [InlineData("GatewayPort", "30001")]
    [InlineData("AdvertisedAddress", "10.0.0.7")]
    [InlineData("SiloName", "claudia-0")]
    public void Setting_OfAClusterWithoutItsStorage_IsRefusedWithTheCure(string name, string value) => Assert.Equal(
        $"Claudia:Cluster:{name} is set, but no storage is named that silos share. {Cure}",
        LineOf(() => ReadAlone(($"Claudia:Cluster:{name}", value))));

    [Fact]
    public void Tls_WithoutAStorageThatSilosShare_IsRefusedWithTheCure() => Assert.Contains(
        $"Claudia:Cluster:Tls is set, but no storage is named that silos share. {Cure}",
        Assert.Throws<SettingsException>(() => { ReadAlone(("Claudia:Cluster:Tls:Password", "hush")); }).Lines);

    /// <summary>Guards against a cluster whose operator believes that its connections are encrypted.</summary>
    [Fact]
    public void Password_WithoutACertificate_IsRefused() => Assert.Equal(
        "Claudia:Cluster:Tls:Password is set, but no Certificate is: connections would not be encrypted. Name the PFX file, or take the password away",
        LineOf(() => Read(("Claudia:Cluster:Tls:Password", "hush"))));

    [Theory]
    [InlineData("role", "silo")]
    [InlineData("role", "api")]
    [InlineData("Claudia:Cluster:Role", "api")]
    public void Role_ThatNeedsOtherProcesses_IsRefusedWithoutAStorageThatSilosShare(string name, string value) => Assert.Equal(
        $"--role (or Claudia:Cluster:Role) is {value}, but no storage is named that silos share. {Cure}",
        LineOf(() => ReadAlone((name, value))));

    /// <summary>The silo's program has no role in its settings, as a rule.</summary>
    [Fact]
    public void Role_OfTheProgramItself_IsRefusedWithoutAStorageThatSilosShare() => Assert.Equal(
        $"--role (or Claudia:Cluster:Role) is silo, but no storage is named that silos share. {Cure}",
        LineOf(() => ReadAs(ClusterRole.Silo)));

    [Fact]
    public void Role_NotSet_IsThatOfTheProgram() => Assert.Equal(ClusterRole.Silo, ReadAs(ClusterRole.Silo, (Postgres, "Host=db")).Role);

    [Fact]
    public void RoleBothAndDashboard_WithoutAStorageThatSilosShare_AreTaken()
    {
        var settings = ReadAlone(("Claudia:Cluster:Role", "both"), ("Claudia:Cluster:Dashboard", "true"));

        Assert.Equal((ClusterRole.Both, true), (settings.Role, settings.Dashboard));
    }

    private static string LineOf(Func<ClusterSettings> read) => Assert.Single(Assert.Throws<SettingsException>(() => { read(); }).Lines);

    /// <summary>With a storage that silos share.</summary>
    private static ClusterSettings Read(params (string Name, string Value)[] changes) => ReadAs(ClusterRole.Both, [(Postgres, "Host=db"), .. changes]);

    private static ClusterSettings ReadAlone(params (string Name, string Value)[] changes) => ReadAs(ClusterRole.Both, changes);

    private static ClusterSettings ReadAs(ClusterRole role, params (string Name, string Value)[] changes)
    {
        var settings = ValidSettings.For(new("http://localhost:5081"), "/");
        foreach (var (name, value) in changes)
            settings[name] = value;
        return SettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), "/", role).Cluster;
    }
}
