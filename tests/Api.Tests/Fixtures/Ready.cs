using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

/// <summary>What Claudia says of her own readiness.</summary>
internal static class Ready
{
    public const string Path = "/health/ready";

    /// <summary>Claudia with a set-up that does not fit, once that has been found; she looks again soon.</summary>
    public static Task<LiveClaudia> NotAsync(Func<SimulatorClient, Task> before, string finding, Action<Dictionary<string, string?>>? change = null) => LiveClaudia.StartAsync(new()
    {
        Before = before,
        Change = settings =>
        {
            settings["Claudia:SetupPause"] = "00:00:00.05";
            change?.Invoke(settings);
        },
        Until = ready => Is(ready, 200, "degraded") && Findings(ready).Any(it => it.StartsWith(finding, StringComparison.Ordinal)),
    });

    public static async Task AgainAsync(LiveClaudia live) =>
        await live.UntilAsync(() => live.Http.GetAsync(Path), ready => Is(ready, 200, "ready"));

    public static bool Is(Answer ready, int status, string report) => (ready.Status, ready.Json.Text("status")) == (status, report);

    /// <summary>The process takes messages, and the settings of all workspaces fit Intercom.</summary>
    public static bool Fits(Answer ready) =>
        ready.Status == 200 && ready.Json["checks"]!.AsArray().All(check => check!.Text("status") != "unready");

    public static IEnumerable<string> Findings(Answer ready) =>
        ready.Json["checks"]!.AsArray().SelectMany(check => check!["findings"]!.AsArray()).Select(finding => finding!.GetValue<string>());
}
