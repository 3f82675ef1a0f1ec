namespace Claudia.Intercom.Tests;

public sealed class WorkspaceSettingsTests
{
    [Fact]
    public void Validate_Good_FindsNothing() => Assert.Empty(Fixture.Settings().Validate());

    [Fact]
    public void Validate_Empty_NamesEachMissingSetting()
    {
        var lines = new WorkspaceSettings().Validate();

        string[] missing = ["AppId", "Region", "AccessToken", "ClientSecret", "ConnectorSecret", "AdminId", "TeamId"];
        Assert.Equal(missing, lines.Select(line => line.Split(' ')[0]));
        Assert.All(lines, line => Assert.Contains("missing", line, StringComparison.Ordinal));
    }

    public static TheoryData<string, WorkspaceSettings> Wrong => new()
    {
        { "Region", Fixture.Settings() with { Region = "mars" } },
        { "AccessToken", Fixture.Settings() with { AccessToken = "two lines\nof it" } },
        { "ConnectorSecret", Fixture.Settings() with { ConnectorSecret = "short" } },
        { "AdminId", Fixture.Settings() with { AdminId = "claudia" } },
        { "TeamId", Fixture.Settings() with { TeamId = "0" } },
        { "BaseAddress", Fixture.Settings(new("http://intercom.example.org")) },
        { "BaseAddress", Fixture.Settings(new("ftp://127.0.0.1")) },
        { "BaseAddress", Fixture.Settings(new("https://user:word@example.org")) },
        { "ApiVersion", Fixture.Settings() with { ApiVersion = "2.16\r\nX: y" } },
        { "ApiVersion", Fixture.Settings() with { ApiVersion = "banana" } },
        { "ApiVersion", Fixture.Settings() with { ApiVersion = "2" } },
        { "ApiVersion", Fixture.Settings() with { ApiVersion = "2.1.6" } },
        { "ApiVersion", Fixture.Settings() with { ApiVersion = "2.160" } },
        { "WebhookApiVersion", Fixture.Settings() with { WebhookApiVersion = "banana" } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Validate_Wrong_NamesTheSetting(string name, WorkspaceSettings settings) =>
        Assert.StartsWith(name + " ", Assert.Single(settings.Validate()), StringComparison.Ordinal);

    [Theory]
    [InlineData("2.9")]
    [InlineData("1.4")]
    [InlineData("Unstable")]
    [InlineData("Preview")]
    public void Validate_VersionOfIntercoms_IsFine(string version) =>
        Assert.Empty((Fixture.Settings() with { ApiVersion = version, WebhookApiVersion = version }).Validate());

    [Theory]
    [InlineData("")]
    [InlineData("Demo")]
    [InlineData("a b")]
    [InlineData("a23456789-a23456789-a23456789-a23456789-a")]
    public void NameFault_OtherLettersOrTooMany_IsTold(string name) =>
        Assert.StartsWith("a workspace's name must be", WorkspaceSettings.NameFault(name), StringComparison.Ordinal);

    [Fact]
    public void NameFault_LettersDigitsAndHyphens_IsNone() => Assert.Null(WorkspaceSettings.NameFault("a23456789-a23456789-a23456789-a23456789-"));

    [Theory]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://localhost:5000")]
    [InlineData("http://[::1]:5000")]
    [InlineData("https://intercom.example.org/prefix")]
    public void Validate_SafeBaseAddress_IsFine(string address) => Assert.Empty(Fixture.Settings(new(address)).Validate());

    [Fact]
    public void ToString_HidesTheSecrets() => Assert.DoesNotContain("token-of-the-tests", Fixture.Settings().ToString(), StringComparison.Ordinal);
}
