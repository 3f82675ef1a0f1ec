using System.CommandLine;
using System.CommandLine.Parsing;

namespace Claudia.Load;

/// <summary>The command line.</summary>
internal static class LoadCommand
{
    private const int Violated = 1;
    private const int BadOptions = 2;
    private const string All = "all";

    private static readonly Option<string> Scenario = new("--scenario") { Description = $"One of {string.Join(", ", IScenario.All.Select(it => it.Name))}, or {All} at the same time.", DefaultValueFactory = _ => All };
    private static readonly Option<int?> Seconds = new("--seconds") { Description = "How long things go wrong; then all may come to rest. Without it: four minutes, and where processes are killed alone, until --kills." };
    private static readonly Option<int?> Kills = new("--kills") { Description = "How often the scenario kills kills. Without it and without --seconds: 200." };
    private static readonly Option<ulong> Seed = new("--seed") { Description = "Of all chance, but for the processes' own pace.", DefaultValueFactory = _ => 1 };
    private static readonly Option<bool> Json = new("--json") { Description = "The closing lines as JSON." };

    /// <returns>The exit code: 1 when a promise was broken, 2 for bad options.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Create().Parse(args);
        var code = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? BadOptions : code;
    }

    public static RootCommand Create()
    {
        Scenario.AcceptOnlyFromAmong([.. IScenario.All.Select(it => it.Name), All]);
        foreach (var option in (Option[])[Seconds, Kills])
            option.Validators.Add(Positive);
        var root = new RootCommand("Runs Claudia, a simulated Intercom and PostgreSQL as real processes under load, lets them be killed and more, and audits that every transfer happened once. Ends with 1 when a promise was broken.")
        {
            Scenario, Seconds, Kills, Seed, Json,
        };
        root.Validators.Add(result =>
        {
            if (result.GetResult(Seconds) is { Implicit: false } && result.GetResult(Kills) is { Implicit: false })
                result.AddError("--seconds and --kills exclude each other.");
        });
        root.SetAction((parsed, cancel) => RunAsync(parsed));
        return root;
    }

    private static async Task<int> RunAsync(ParseResult args)
    {
        var name = args.GetValue(Scenario);
        var wanted = IScenario.All.Where(it => name == All || it.Name == name).ToList();
        foreach (var it in wanted.Where(it => it.Missing is not null))
            await (args.GetValue(Json) ? Console.Error : Console.Out).WriteLineAsync($"{it.Name}: left out. {it.Missing}");
        var seconds = args.GetValue(Seconds);
        var length = new Length(seconds is { } time ? TimeSpan.FromSeconds(time) : null, seconds is null ? args.GetValue(Kills) ?? Length.AllKills : null);
        var report = await Performance.PlayAsync([.. wanted.Where(it => it.Missing is null)], length, args.GetValue(Seed));
        report.Write(args.GetValue(Json));
        return report.IsGood ? 0 : Violated;
    }

    private static void Positive(OptionResult result)
    {
        if (result.Tokens is [{ Value: var text }] && int.TryParse(text, out var number) && number < 1)
            result.AddError($"{result.Option.Name} must be 1 or more.");
    }
}
