using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Claudia.Fakes;
using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.Cli.Tests.Fixtures;

/// <summary>Claudia as a process, set up by a settings file, and the Intercom that she serves: simulated, in this process.</summary>
public class Installation : IAsyncLifetime
{
    internal const string Workspace = "acme";
    internal const string OperatorKey = "an-operator-key";
    internal const string ViewerKey = "a-viewer-key";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claudia-cli-tests-");
    private SimulatedIntercom? _intercom;
    private DotnetProgram? _claudia;

    internal SimulatorClient Sim => _intercom!.Sim;

    internal Uri Api { get; private set; } = new("http://127.0.0.1");

    /// <summary>What Claudia has logged.</summary>
    internal string Log => _claudia!.Output;

    internal string SettingsFile => Path.Combine(_folder.FullName, "appsettings.json");

    /// <summary>Where her articles are.</summary>
    protected virtual string Articles => Path.Combine(DotnetProgram.Built("Api", "Claudia.Api").DirectoryName!, "Articles");

    /// <summary>Rehearses with what fits this installation, and with more options, of which the last of each counts.</summary>
    internal Task<Run> RehearseAsync(int patience = 100, string key = OperatorKey, string workspace = Workspace, string contact = SimulatedIds.EnglishContact, string? expect = null) => Run.OfAsync(
    [
        "rehearse", "--json", "--workspace", workspace, "--settings", SettingsFile, "--api", Api.ToString(),
        "--api-key", key, "--contact", contact, "--patience", $"{patience}", .. expect is null ? (string[])[] : ["--expect", expect],
    ]);

    public async Task InitializeAsync()
    {
        _intercom = await SimulatedIntercom.StartAsync();
        await File.WriteAllTextAsync(SettingsFile, JsonSerializer.Serialize(Settings(SimulatedIntercom.Options, _intercom.Url)));
        _claudia = DotnetProgram.Start(
            DotnetProgram.Built("Api", "Claudia.Api"), _folder.FullName, ["--urls", "http://127.0.0.1:0"],
            new Dictionary<string, string?> { ["DOTNET_ENVIRONMENT"] = "Production", ["ASPNETCORE_ENVIRONMENT"] = null });
        Api = await _claudia.ListeningAsync();
        await Sim.ConfigureAsync(new()
        {
            WebhookUrl = new(Api, $"webhooks/intercom/{Workspace}"),
            ConnectorUrl = new(Api, $"connectors/intercom/{Workspace}/messages"),
        });
    }

    public virtual async Task DisposeAsync()
    {
        if (_claudia is not null)
            await _claudia.DisposeAsync();
        if (_intercom is not null)
            await _intercom.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private object Settings(SimulatorOptions simulator, Uri address) => new
    {
        Claudia = new
        {
            ApiKeys = new[] { Key("an-operator", "operator", OperatorKey), Key("a-viewer", "viewer", ViewerKey) },
            Workspaces = new Dictionary<string, object>
            {
                [Workspace] = new
                {
                    simulator.AppId,
                    simulator.Region,
                    simulator.AccessToken,
                    simulator.ClientSecret,
                    simulator.ConnectorSecret,
                    AdminId = SimulatedIds.ClaudiaAdmin,
                    TeamId = SimulatedIds.ClaudiaTeam,
                    BaseAddress = address,
                    Destinations = new { level2 = SimulatedIds.LevelTwoTeam },
                    Articles,
                    AnswerWait = "00:00:01",
                },
            },
        },
    };

    private static object Key(string name, string role, string key) =>
        new { Name = name, Role = role, Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))) };
}

/// <summary>The same with an empty knowledge base.</summary>
public sealed class InstallationWithoutArticles : Installation
{
    private readonly DirectoryInfo _empty = Directory.CreateTempSubdirectory("claudia-cli-tests-");

    protected override string Articles => _empty.FullName;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _empty.Delete(recursive: true);
    }
}
