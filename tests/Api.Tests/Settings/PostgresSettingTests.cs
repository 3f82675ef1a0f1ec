using Microsoft.Extensions.Configuration;

namespace Claudia.Api.Tests;

public sealed class PostgresSettingTests
{
    private const string Setting = "Claudia:Storage:Postgres";

    [Fact]
    public void Postgres_NotSet_LeavesTheJournalInTheDataFolder() => Assert.Null(Read([]).Postgres);

    [Fact]
    public void Postgres_Set_IsTheJournalsDatabase()
    {
        const string text = "Host=db;Database=claudia;Username=claudia;Password='pa;ss'";

        Assert.Equal(text, Read(new() { [Setting] = text }).Postgres!.ConnectionString);
    }

    [Theory]
    [InlineData("Database=claudia;Password=s3cret", "Claudia:Storage:Postgres must name a Host")]
    [InlineData("Host=db;Password=a;s3cret=b", "Claudia:Storage:Postgres must be pairs of Npgsql's names and values")]
    public void Postgres_Wrong_StopsTheStartWithoutRepeatingIt(string text, string expected)
    {
        var wrong = Assert.Throws<SettingsException>(() => Read(new() { [Setting] = text }));

        Assert.StartsWith(expected, Assert.Single(wrong.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", wrong.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Storage_WithAnotherName_StopsTheStart() => Assert.StartsWith(
        "Claudia:Storage:Postgress is no setting of Claudia's.",
        Assert.Single(Assert.Throws<SettingsException>(() => Read(new() { [$"{Setting}s"] = "Host=db" })).Lines), StringComparison.Ordinal);

    [Fact]
    public void Settings_Printed_HoldNoPassword() =>
        Assert.DoesNotContain("s3cret", $"{Read(new() { [Setting] = "Host=db;Password=s3cret" })}", StringComparison.Ordinal);

    private static ClaudiaSettings Read(Dictionary<string, string?> settings)
    {
        const string it = "Claudia:Workspaces:acme";
        Dictionary<string, string?> others = new()
        {
            [$"{it}:AppId"] = "abc123",
            [$"{it}:Region"] = "eu",
            [$"{it}:AccessToken"] = "an-access-token",
            [$"{it}:ClientSecret"] = "a-client-secret",
            [$"{it}:ConnectorSecret"] = "a-connector-secret",
            [$"{it}:AdminId"] = "814860",
            [$"{it}:TeamId"] = "5017690",
            [$"{it}:Destinations:level2"] = "5017691",
            ["Claudia:ApiKeys:0:Name"] = "ana",
            ["Claudia:ApiKeys:0:Role"] = "operator",
            ["Claudia:ApiKeys:0:Sha256"] = new('a', 64),
        };
        return SettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(others).AddInMemoryCollection(settings).Build(), "/");
    }
}
