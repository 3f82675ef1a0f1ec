using System.Security.Cryptography;
using System.Text;
using Claudia.Silo;
using Claudia.Simulator;

namespace Claudia.Api;

/// <summary>In Development, where no workspace is configured: a simulated Intercom in this process, and a workspace for it.</summary>
internal static class Demo
{
    public const string Workspace = "demo";
    public const string OperatorKey = "demo-operator-key";
    public const string ViewerKey = "demo-viewer-key";

    public static bool Applies(WebApplicationBuilder builder) =>
        builder.Environment.IsDevelopment() && !builder.Configuration.GetSection("Claudia:Workspaces").GetChildren().Any();

    public static void Add(WebApplicationBuilder builder, TimeProvider time)
    {
        var claudia = Listening.Addresses(builder.Configuration) is [var first, ..] ? first : throw new SettingsException("urls is missing: the demonstration needs an address such as http://localhost:5080");
        var options = Options(builder.Configuration, claudia, time);
        builder.Configuration.AddInMemoryCollection(Settings(options));
        builder.Services.AddHostedService(_ => new DemoService(SimulatorHost.Build(options, time), claudia, options.Url));
    }

    private static SimulatorOptions Options(ConfigurationManager configuration, Uri claudia, TimeProvider time)
    {
        return ReadSimulator(configuration) with
        {
            WebhookUrl = new(claudia, $"/webhooks/intercom/{Workspace}"),
            ConnectorUrl = new(claudia, $"/connectors/intercom/{Workspace}/messages"),
            FirstConversationId = SimulatorOptions.FirstIdAt(time.GetUtcNow()),
        };
    }

    private static SimulatorOptions ReadSimulator(ConfigurationManager configuration)
    {
        try
        {
            return SimulatorSettings.Read(configuration);
        }
        catch (FormatException wrong)
        {
            throw new SettingsException(wrong.Message, wrong);
        }
    }

    private static Dictionary<string, string?> Settings(SimulatorOptions simulator)
    {
        const string it = $"Claudia:Workspaces:{Workspace}";
        return new()
        {
            [$"{it}:AppId"] = simulator.AppId,
            [$"{it}:Region"] = simulator.Region,
            [$"{it}:AccessToken"] = simulator.AccessToken,
            [$"{it}:ClientSecret"] = simulator.ClientSecret,
            [$"{it}:ConnectorSecret"] = simulator.ConnectorSecret,
            [$"{it}:AdminId"] = SimulatedIds.ClaudiaAdmin,
            [$"{it}:TeamId"] = SimulatedIds.ClaudiaTeam,
            [$"{it}:BaseAddress"] = simulator.Url.ToString(),
            [$"{it}:Destinations:level2"] = SimulatedIds.LevelTwoTeam,
            [$"{it}:Destinations:billing"] = SimulatedIds.BillingTeam,
            [$"{it}:Rules"] = Path.Combine(AppContext.BaseDirectory, "Rules", "demo.yaml"),
            [$"{it}:Articles"] = Path.Combine(AppContext.BaseDirectory, "Articles"),
            ["Claudia:ApiKeys:0:Name"] = "demo-operator",
            ["Claudia:ApiKeys:0:Role"] = "operator",
            ["Claudia:ApiKeys:0:Sha256"] = Hash(OperatorKey),
            ["Claudia:ApiKeys:1:Name"] = "demo-viewer",
            ["Claudia:ApiKeys:1:Role"] = "viewer",
            ["Claudia:ApiKeys:1:Sha256"] = Hash(ViewerKey),
        };
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
