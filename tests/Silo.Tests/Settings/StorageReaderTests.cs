using Microsoft.Extensions.Configuration;

namespace Claudia.Silo.Tests;

public sealed class StorageReaderTests
{
    private const string Postgres = "Claudia:Storage:Postgres";
    private const string Account = "Claudia:Storage:Azure:Account";
    private const string ConnectionString = "Claudia:Storage:Azure:ConnectionString";
    private const string NoneOfAzures = $"{ConnectionString} is none of Azure Storage's, such as DefaultEndpointsProtocol=https;AccountName=...;AccountKey=...";

    [Fact]
    public void Storage_NotSet_IsAFileInTheDataFolder()
    {
        var settings = Read();

        Assert.Equal((null, null), (settings.Postgres, settings.Azure));
    }

    [Fact]
    public void Postgres_Set_IsTheJournalsDatabase()
    {
        const string text = "Host=db;Database=claudia;Username=claudia;Password='pa;ss'";

        Assert.Equal(text, Read((Postgres, text)).Postgres!.ConnectionString);
    }

    [Theory]
    [InlineData("Database=claudia;Password=s3cret", "Claudia:Storage:Postgres must name a Host")]
    [InlineData("Host=db;Password=a;s3cret=b", "Claudia:Storage:Postgres must be pairs of Npgsql's names and values")]
    public void Postgres_Wrong_StopsTheStartWithoutRepeatingIt(string text, string expected)
    {
        var wrong = Assert.Throws<SettingsException>(() => Read((Postgres, text)));

        Assert.StartsWith(expected, Assert.Single(wrong.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", wrong.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Account, "acme")]
    [InlineData(ConnectionString, "UseDevelopmentStorage=true")]
    public void Azure_ByAccountOrByString_IsTheConversationsStorage(string name, string value)
    {
        var account = Read((name, value)).Azure!;

        Assert.Equal(value, account.Account ?? account.ConnectionString);
    }

    [Theory]
    [InlineData(ConnectionString, "nonsense", NoneOfAzures)]
    [InlineData(ConnectionString, "UseDevelopmentStorage=maybe", NoneOfAzures)]
    [InlineData(Account, "My_Account", $"{Account} must be the name of a storage account: 3 to 24 lower-case letters and digits")]
    [InlineData("Claudia:Storage:Azure:Key", "x", "Claudia:Storage:Azure:Key is no setting of Claudia's. Its settings are Account, ConnectionString")]
    [InlineData($"{Postgres}s", "Host=db", $"{Postgres}s is no setting of Claudia's. Did you mean Postgres?")]
    public void Setting_ThatIsWrong_HasItsLine(string name, string value, string line) =>
        Assert.Equal(line, Assert.Single(Assert.Throws<SettingsException>(() => Read((name, value))).Lines));

    [Fact]
    public void Azure_ByAccountAndByString_IsRefused() => Assert.Equal(
        "Claudia:Storage:Azure must have an Account or a ConnectionString, not both",
        Assert.Single(Assert.Throws<SettingsException>(() => Read((Account, "acme"), (ConnectionString, "UseDevelopmentStorage=true"))).Lines));

    [Fact]
    public void PostgresAndAzure_Together_AreRefused() => Assert.Equal(
        "Claudia:Storage must name Postgres or Azure, not both",
        Assert.Single(Assert.Throws<SettingsException>(() => Read((Postgres, "Host=db"), (Account, "acme"))).Lines));

    [Theory]
    [InlineData(Postgres, "Host=db;Password=s3cret")]
    [InlineData(ConnectionString, "DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=s3cret==")]
    public void Settings_Printed_HoldNoSecret(string name, string value) => Assert.DoesNotContain("s3cret", $"{Read((name, value))}", StringComparison.Ordinal);

    private static ClaudiaSettings Read(params (string Name, string Value)[] changes)
    {
        var settings = ValidSettings.For(new("http://localhost:5081"), "/");
        foreach (var (name, value) in changes)
            settings[name] = value;
        return SettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), "/");
    }
}
