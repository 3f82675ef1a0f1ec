using System.Security.Cryptography;
using System.Text;
using Claudia.Simulator;

namespace Claudia.Silo.Tests;

/// <summary>Settings with which Claudia starts, as they come from a command line; tests change what they are about.</summary>
internal static class ValidSettings
{
    public const string Workspace = "acme";
    public const string OperatorKey = "an-operators-key";
    public const string ViewerKey = "a-viewers-key";
    public const string OperatorName = "support-lead";

    private const string Prefix = $"Claudia:Workspaces:{Workspace}";

    public static readonly SimulatorOptions Simulated = new();

    /// <summary>The articles of the demonstration.</summary>
    public static readonly string Articles = Path.Combine(AppContext.BaseDirectory, "Articles");

    /// <summary>Rules by tag, signal, channel and attribute.</summary>
    public static readonly string Rules = Path.Combine(AppContext.BaseDirectory, "Fixtures", "rules.yaml");

    /// <summary>The full name of a setting of the workspace.</summary>
    public static string Of(string name) => $"{Prefix}:{name}";

    public static Dictionary<string, string?> For(Uri intercom, string folder) => new()
    {
        ["environment"] = "Production",
        ["contentRoot"] = folder,
        ["urls"] = "http://127.0.0.1:0",
        // Each host would watch for settings files, and the machine has few watches to give.
        ["hostBuilder:reloadConfigOnChange"] = "false",
        ["Logging:LogLevel:Default"] = "None",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "None",
        ["Logging:LogLevel:Claudia.Api.ApiKeyHandler"] = "None",
        ["Claudia:ApiKeys:0:Name"] = OperatorName,
        ["Claudia:ApiKeys:0:Role"] = "operator",
        ["Claudia:ApiKeys:0:Sha256"] = Hash(OperatorKey),
        ["Claudia:ApiKeys:1:Name"] = "auditor",
        ["Claudia:ApiKeys:1:Role"] = "Viewer",
        ["Claudia:ApiKeys:1:Sha256"] = Hash(ViewerKey),
        [Of("AppId")] = Simulated.AppId,
        [Of("Region")] = Simulated.Region,
        [Of("AccessToken")] = Simulated.AccessToken,
        [Of("ClientSecret")] = Simulated.ClientSecret,
        [Of("ConnectorSecret")] = Simulated.ConnectorSecret,
        [Of("AdminId")] = SimulatedIds.ClaudiaAdmin,
        [Of("TeamId")] = SimulatedIds.ClaudiaTeam,
        [Of("BaseAddress")] = intercom.ToString(),
        [Of("Destinations:level2")] = SimulatedIds.LevelTwoTeam,
        [Of("Destinations:billing")] = SimulatedIds.BillingTeam,
        [Of("Rules")] = Rules,
        [Of("AnswerWait")] = "00:00:00",
        [Of("Articles")] = Articles,
    };

    public static string[] Args(IReadOnlyDictionary<string, string?> settings) =>
        [.. settings.Where(setting => setting.Value is not null).Select(setting => $"--{setting.Key}={setting.Value}")];

    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
