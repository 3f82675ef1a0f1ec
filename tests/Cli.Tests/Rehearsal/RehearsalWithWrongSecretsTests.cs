using System.Net;
using System.Text.Json.Nodes;
using Claudia.Cli.Tests.Fixtures;
using Claudia.Fakes;
using Claudia.Simulator.Client;

namespace Claudia.Cli.Tests.Rehearsal;

/// <summary>Claudia refuses everything that Intercom sends by one road; the other road and the sweep hide it from the customer.</summary>
public abstract class RehearsalWithWrongSecretsTests(Installation installation) : IClassFixture<Installation>
{
    private protected const string NotOurs = "a-secret-that-is-not-ours";

    /// <summary>Long enough for what should happen. Each row that fails waits as long.</summary>
    private const int Patience = 20;

    /// <summary>The rows that fail, the setting that all of it names, and the health check.</summary>
    private protected async Task IsSeenAsync(Reconfiguration wrong, Reconfiguration right, string failing, string check, string setting)
    {
        await installation.Sim.ConfigureAsync(wrong);

        var run = await installation.RehearseAsync(Patience);

        Assert.Equal((1, failing), (run.ExitCode, run.Failing));
        Assert.Contains($"{setting} does not fit", run[failing[^1]].Detail, StringComparison.Ordinal);
        var (status, report, found) = await HealthAsync(check);
        Assert.Equal((HttpStatusCode.OK, "degraded"), (status, report));
        Assert.Contains($"{setting} does not fit", found!, StringComparison.Ordinal);
        Assert.Contains(installation.Log.Split(Environment.NewLine), line =>
            line.StartsWith("warn: Claudia.Api.Deliveries", StringComparison.Ordinal)
            && line.Contains($"{setting} does not fit", StringComparison.Ordinal));
        Assert.DoesNotContain(NotOurs, installation.Log, StringComparison.Ordinal);

        await installation.Sim.ConfigureAsync(right);
        await installation.Sim.StartAsync("How can I track my parcel?");
        await Eventually.GetAsync(
            "The end of the warning", async () => await HealthAsync(check) is (_, "ready", null) ? "ready" : null, () => installation.Log);
    }

    private async Task<(HttpStatusCode Status, string Report, string? Finding)> HealthAsync(string check)
    {
        using var http = new HttpClient { BaseAddress = installation.Api };
        using var response = await http.GetAsync(new Uri("health/ready", UriKind.Relative));
        var report = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        var found = report["checks"]!.AsArray().FirstOrDefault(it => it!["name"]!.GetValue<string>() == check);
        return (response.StatusCode, report["status"]!.GetValue<string>(), found?["findings"]![0]!.GetValue<string>());
    }
}

public sealed class RehearsalWithWrongConnectorSecretTests(Installation installation) : RehearsalWithWrongSecretsTests(installation)
{
    /// <summary>The comment of the drill is there, as after every call; but no call was refused on purpose.</summary>
    [Fact]
    public Task Run_ConnectorSecretDoesNotFit_DrillAndConnectorFailAndTheSettingIsNamed() => IsSeenAsync(
        new() { ConnectorSecret = NotOurs },
        new() { ConnectorSecret = SimulatedIntercom.Options.ConnectorSecret },
        "df",
        $"connector:{Installation.Workspace}",
        $"Claudia:Workspaces:{Installation.Workspace}:ConnectorSecret");
}

public sealed class RehearsalWithWrongClientSecretTests(Installation installation) : RehearsalWithWrongSecretsTests(installation)
{
    [Fact]
    public Task Run_ClientSecretDoesNotFit_WebhooksFailAndTheSettingIsNamed() => IsSeenAsync(
        new() { ClientSecret = NotOurs },
        new() { ClientSecret = SimulatedIntercom.Options.ClientSecret },
        "e",
        $"webhooks:{Installation.Workspace}",
        $"Claudia:Workspaces:{Installation.Workspace}:ClientSecret");
}
