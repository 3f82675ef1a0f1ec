using Microsoft.Extensions.Configuration;

namespace Claudia.Silo.Tests;

public sealed class SettingsReaderTests
{
    private const string Acme = "Claudia:Workspaces:acme";

    private static readonly string Broken = Path.Combine(AppContext.BaseDirectory, "Fixtures", "rules.broken.yaml");

    /// <summary>One setting each, with what stands there instead (null: nothing), and the one line that names it.</summary>
    public static TheoryData<string, string?, string> Wrong => new()
    {
        { $"{Acme}:AppId", null, $"{Acme}:AppId is missing: it must be the workspace's id, without spaces" },
        { $"{Acme}:AppId", "two words", $"{Acme}:AppId must be the workspace's id, without spaces" },
        { $"{Acme}:Region", "moon", $"{Acme}:Region must be us, eu or au" },
        { $"{Acme}:AccessToken", null, $"{Acme}:AccessToken is missing: it must be one line of visible characters, without spaces" },
        { $"{Acme}:AccessToken", "  ", $"{Acme}:AccessToken is missing: it must be one line of visible characters, without spaces" },
        { $"{Acme}:ClientSecret", null, $"{Acme}:ClientSecret is missing: it must be one line of visible characters, without spaces" },
        { $"{Acme}:ConnectorSecret", null, $"{Acme}:ConnectorSecret is missing: it must have at least 16 visible characters, and no spaces" },
        { $"{Acme}:ConnectorSecret", "short", $"{Acme}:ConnectorSecret must have at least 16 visible characters, and no spaces" },
        { $"{Acme}:AdminId", null, $"{Acme}:AdminId is missing: it must be a number, as Intercom gives it" },
        { $"{Acme}:AdminId", "claudia@example.com", $"{Acme}:AdminId must be a number, as Intercom gives it" },
        { $"{Acme}:TeamId", "0", $"{Acme}:TeamId must be a number, as Intercom gives it" },
        { $"{Acme}:BaseAddress", "http://intercom.example.com", $"{Acme}:BaseAddress must be an https address, or an http address of this machine" },
        { $"{Acme}:BaseAddress", "not an address", $"{Acme}:BaseAddress must be an https address, or an http address of this machine" },
        { $"{Acme}:BaseAddress", "http://[", $"{Acme}:BaseAddress can't be read: it must be an address, such as https://example.com" },
        { $"{Acme}:ApiVersion", "2 16", $"{Acme}:ApiVersion must be a version as Intercom names it, such as 2.16" },
        { $"{Acme}:ApiVersion", "banana", $"{Acme}:ApiVersion must be a version as Intercom names it, such as 2.16" },
        { $"{Acme}:WebhookApiVersion", "banana", $"{Acme}:WebhookApiVersion must be a version as Intercom names it, such as 2.16" },
        { $"{Acme}:WebhookApiVersion", "", $"{Acme}:WebhookApiVersion is missing: it must be a version as Intercom names it, such as 2.16" },
        { $"{Acme}:Destinations:level2", null, $"{Acme}:Destinations:level2 is missing: it must be the Level 2 team's id" },
        { $"{Acme}:Destinations:level2", "N2", $"{Acme}:Destinations:level2 must be a team's id: a number, as Intercom gives it" },
        { $"{Acme}:Destinations:level2", "7000001", $"{Acme}:Destinations:level2 is Claudia's own team: it must be a team of people" },
        { $"{Acme}:Rules", "/no/such/rules.yaml", $"{Acme}:Rules: /no/such/rules.yaml can't be read: Could not find a part of the path '/no/such/rules.yaml'." },
        { $"{Acme}:Rules", Broken, $"{Acme}:Rules: {Broken}:3:13: 'sometimes' is nothing that a rule can do. It can transfer, offer, hold, acknowledge, answer-only, never-transfer" },
        { $"{Acme}:AnswerWait", "00:02:00", $"{Acme}:AnswerWait must be a time from 00:00:00 to 00:01:00" },
        { $"{Acme}:AnswerWait", "soon", $"{Acme}:AnswerWait can't be read: it must be a time, such as 00:00:02" },
        { $"{Acme}:DefaultLanguage", "English", $"{Acme}:DefaultLanguage must be one of de, en, es, fr, it, pt, the languages that Claudia has phrases in" },
        { $"{Acme}:DefaultLanguage", "xx", $"{Acme}:DefaultLanguage must be one of de, en, es, fr, it, pt, the languages that Claudia has phrases in" },
        { $"{Acme}:DefaultLanguage:pt", "yes", $"{Acme}:DefaultLanguage must be one value" },
        { $"{Acme}:Articles", "/no/such/folder", $"{Acme}:Articles names {Path.GetFullPath("/no/such/folder")}, which is no folder" },
        { $"{Acme}:AcessToken", "x", $"{Acme}:AcessToken is no setting of Claudia's. Did you mean AccessToken?" },
        { $"{Acme}:ruless", "2", $"{Acme}:ruless is no setting of Claudia's. Did you mean Rules?" },
        { "Claudia:ApiKeys:0:Sha265", "x", "Claudia:ApiKeys:0:Sha265 is no setting of Claudia's. Did you mean Sha256?" },
        { "Claudia:ApiKeys:0:Name", null, "Claudia:ApiKeys:0:Name is missing or longer than 100 characters" },
        { "Claudia:ApiKeys:0:Role", "admin", "Claudia:ApiKeys:0:Role must be one of viewer, operator" },
        { "Claudia:ApiKeys:0:Role", "1", "Claudia:ApiKeys:0:Role must be one of viewer, operator" },
        { "Claudia:ApiKeys:0:Sha256", "secret-key", "Claudia:ApiKeys:0:Sha256 must be the SHA-256 of the key, as 64 hexadecimal digits" },
        { "Claudia:SetupPause", "-00:00:01", "Claudia:SetupPause must be a time up to 01:00:00, such as 00:00:15" },
        { "Claudia:ShutdownDelay", "-00:00:01", "Claudia:ShutdownDelay must be a time up to 01:00:00, such as 00:00:05" },
        { "Claudia:ShutdownDelay", "01:00:01", "Claudia:ShutdownDelay must be a time up to 01:00:00, such as 00:00:05" },
        { "Claudia:SetupPause", "often", "Claudia:SetupPause must be a time up to 01:00:00, such as 00:00:15" },
        { "Claudia:Workspace:acme:AppId", "x", "Claudia:Workspace is no setting of Claudia's. Did you mean Workspaces?" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Read_OneWrongSetting_IsNamedInOneLine(string setting, string? value, string line)
    {
        var settings = Valid();
        settings[setting] = value;
        Assert.Equal([line], LinesOf(settings));
    }

    /// <summary>Where no name is near, all are told.</summary>
    [Fact]
    public void Read_NameLikeNoOther_IsToldWhichThereAre()
    {
        var settings = Valid();
        settings["Claudia:Telemetry"] = "on";
        var line = Assert.Single(LinesOf(settings));
        Assert.StartsWith("Claudia:Telemetry is no setting of Claudia's. Its settings are DataFolder, ", line, StringComparison.Ordinal);
        Assert.EndsWith(", Workspaces, Cluster", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoWorkspace_SaysSo() => Assert.Equal(
        ["Claudia:Workspaces is missing: name at least one workspace, as docs/intercom-setup.md says"],
        LinesOf(Valid().Where(setting => !setting.Key.StartsWith("Claudia:Workspaces", StringComparison.Ordinal))));

    [Fact]
    public void Read_NoKey_SaysSo() => Assert.Equal(
        ["Claudia:ApiKeys is missing: without a key nobody can look at what Claudia does"],
        LinesOf(Valid().Where(setting => !setting.Key.StartsWith("Claudia:ApiKeys", StringComparison.Ordinal))));

    [Fact]
    public void Read_TheOnlyKeyIsWrong_IsOneLine()
    {
        var settings = Valid().Where(setting => !setting.Key.StartsWith("Claudia:ApiKeys:1", StringComparison.Ordinal)).ToDictionary();
        settings["Claudia:ApiKeys:0:Sha256"] = "plain";
        Assert.Single(LinesOf(settings));
    }

    [Fact]
    public void Read_WorkspaceNamedInCapitals_SaysSo() => Assert.Equal(
        ["Claudia:Workspaces:ACME: a workspace's name must be 1 to 40 lower-case letters, digits and hyphens"],
        LinesOf(Valid().ToDictionary(setting => setting.Key.Replace(":acme", ":ACME", StringComparison.Ordinal), setting => setting.Value)));

    [Theory]
    [InlineData("Destinations", "must have its values by name, such as Destinations:name")]
    public void Read_OneValueForSeveral_IsNamed(string name, string says)
    {
        var settings = Valid().Where(setting => !setting.Key.StartsWith($"{Acme}:{name}", StringComparison.Ordinal)).ToDictionary();
        settings[$"{Acme}:{name}"] = "level2";
        Assert.Contains($"{Acme}:{name} {says}", LinesOf(settings));
    }

    [Fact]
    public void Read_Nothing_NamesBothThatAreNeeded() => Assert.Equal(2, LinesOf(new Dictionary<string, string?>()).Length);

    [Fact]
    public void Read_SeveralWrong_HasALineForEach()
    {
        var settings = Valid();
        settings[$"{Acme}:AccessToken"] = null;
        settings[$"{Acme}:AnswerWait"] = "many";
        settings["Claudia:ApiKeys:1:Role"] = "boss";
        Assert.Equal(3, LinesOf(settings).Length);
    }

    [Theory]
    [InlineData("AccessToken")]
    [InlineData("ClientSecret")]
    [InlineData("ConnectorSecret")]
    public void Read_WrongSecret_IsNotRepeated(string name)
    {
        var settings = Valid();
        settings[$"{Acme}:{name}"] = "s3cr3t with a space";
        Assert.DoesNotContain("s3cr3t", Assert.Single(LinesOf(settings)), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AddressWithAPassword_IsNotRepeated()
    {
        var settings = Valid();
        settings[$"{Acme}:BaseAddress"] = "http://me:s3cr3t@[";
        Assert.DoesNotContain("s3cr3t", Assert.Single(LinesOf(settings)), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Valid_IsTaken()
    {
        var settings = Read(Valid());
        var workspace = Assert.Single(settings.Workspaces);
        Assert.Equal(("acme", "sim_claudia", 4, TimeSpan.Zero), (workspace.Name, workspace.Intercom.AppId, workspace.Rulebook.Escalation.Rules.Length, workspace.Judging.AnswerWait));
        Assert.Equal((Path.GetFullPath("/srv/data"), TimeSpan.FromSeconds(15)), (settings.DataFolder, settings.SetupPause));
        Assert.Equal([("support-lead", ApiRole.Operator), ("auditor", ApiRole.Viewer)], settings.ApiKeys.Select(key => (key.Name, key.Role)));
    }

    /// <summary>Readiness is at most a minute old while all is well.</summary>
    [Fact]
    public void PauseAfter_Default_IsAMinuteAtMost()
    {
        var settings = Read(Valid());
        Assert.Equal((TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(15)), (settings.PauseAfter(fits: true), settings.PauseAfter(fits: false)));
    }

    [Fact]
    public void Read_FoldersAndNamesInAnyCase_AreTaken()
    {
        var settings = Valid();
        settings["Claudia:DataFolder"] = "/var/lib/claudia";
        settings["Claudia:SetupPause"] = "00:01:00";
        settings[$"{Acme}:Articles"] = Path.GetRelativePath("/srv", ValidSettings.Articles);
        settings.Remove($"{Acme}:Destinations:level2");
        settings[$"{Acme}:Destinations:LEVEL2"] = "7000002";
        var read = Read(settings);
        Assert.Equal((Path.GetFullPath("/var/lib/claudia"), TimeSpan.FromMinutes(1)), (read.DataFolder, read.SetupPause));
        Assert.Equal(ValidSettings.Articles, Assert.Single(read.Workspaces).Articles);
        Assert.Equal("7000002", new Workspaces(read.Workspaces).For("acme")!.TeamOf("level2"));
    }

    private static Dictionary<string, string?> Valid() => ValidSettings.For(new("http://localhost:5081"), "/srv");

    private static string[] LinesOf(IEnumerable<KeyValuePair<string, string?>> settings) =>
        [.. Assert.Throws<SettingsException>(() => Read(settings)).Lines];

    private static ClaudiaSettings Read(IEnumerable<KeyValuePair<string, string?>> settings) => SettingsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Where(setting => setting.Value is not null)).Build(), "/srv");
}
