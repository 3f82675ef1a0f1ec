using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Claudia.Fakes;
using Claudia.Simulator;

namespace Claudia.Processes;

/// <summary>How one process of Claudia's is set up: by the environment and for one workspace, as in production.</summary>
/// <param name="DataFolder">Where its journal is, unless it is in PostgreSQL.</param>
/// <param name="Intercom">Where the simulated Intercom listens.</param>
internal sealed record ClaudiaSetup(string DataFolder, Uri Intercom)
{
    /// <summary>The operator's key.</summary>
    public const string Key = "an-operator-key";

    /// <summary>Where it listens; port 0 takes any that is free.</summary>
    public Uri Url { get; init; } = new("http://127.0.0.1:0");

    public TimeSpan AnswerWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How the journal in PostgreSQL is reached; null keeps it in the data folder.</summary>
    public string? Postgres { get; init; }

    /// <summary>How a cluster reaches its Azure Storage; null where it is in PostgreSQL.</summary>
    public string? Azure { get; init; }

    /// <summary>Its part in a cluster; null where the conversations run in it alone.</summary>
    public ClusterPart? Cluster { get; init; }

    public FileInfo Program => Cluster is { Role: "silo" } ? DotnetProgram.Built("Silo", "Claudia.Silo") : Api;

    private static FileInfo Api => DotnetProgram.Built("Api", "Claudia.Api");

    public Dictionary<string, string?> Environment
    {
        get
        {
            const string it = $"Claudia__Workspaces__{SimulatedWorkspace.Name}__";
            return new()
            {
                ["DOTNET_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_ENVIRONMENT"] = null,
                ["ASPNETCORE_URLS"] = null,
                ["Claudia__DataFolder"] = DataFolder,
                ["Claudia__Storage__Postgres"] = Postgres,
                ["Claudia__Storage__Azure__ConnectionString"] = Azure,
                ["Claudia__Cluster__Role"] = Cluster?.Role,
                ["Claudia__Cluster__AdvertisedAddress"] = Cluster is null ? null : "127.0.0.1",
                ["Claudia__Cluster__SiloPort"] = Cluster?.SiloPort.ToString(CultureInfo.InvariantCulture),
                ["Claudia__Cluster__GatewayPort"] = Cluster?.GatewayPort.ToString(CultureInfo.InvariantCulture),
                ["Claudia__Cluster__Tls__Certificate"] = Cluster?.Certificate,
                ["Claudia__ApiKeys__0__Name"] = "tests",
                ["Claudia__ApiKeys__0__Role"] = "operator",
                ["Claudia__ApiKeys__0__Sha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key))),
                [$"{it}AppId"] = SimulatedWorkspace.Options.AppId,
                [$"{it}Region"] = SimulatedWorkspace.Options.Region,
                [$"{it}AccessToken"] = SimulatedWorkspace.Options.AccessToken,
                [$"{it}ClientSecret"] = SimulatedWorkspace.Options.ClientSecret,
                [$"{it}ConnectorSecret"] = SimulatedWorkspace.Options.ConnectorSecret,
                [$"{it}AdminId"] = SimulatedIds.ClaudiaAdmin,
                [$"{it}TeamId"] = SimulatedIds.ClaudiaTeam,
                [$"{it}BaseAddress"] = Intercom.ToString(),
                [$"{it}Destinations__level2"] = SimulatedIds.LevelTwoTeam,
                [$"{it}Articles"] = Path.Combine(Api.DirectoryName!, "Articles"),
                [$"{it}AnswerWait"] = AnswerWait.ToString(),
            };
        }
    }
}
