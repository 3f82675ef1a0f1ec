using System.Diagnostics;
using Claudia.Processes;

namespace Claudia.Load;

/// <summary>Plays scenarios at the same time, each on a stage of its own.</summary>
internal static class Performance
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    public static async Task<Report> PlayAsync(IReadOnlyList<IScenario> scenarios, Length length, ulong seed) =>
        new(await Task.WhenAll(scenarios.Select(scenario => PlayAsync(scenario, length, new Dice(seed).Fork(scenario.Name)))));

    private static async Task<Act> PlayAsync(IScenario scenario, Length length, Dice dice)
    {
        var (began, told) = (Stopwatch.GetTimestamp(), 0L);
        await using var simulator = await SimulatorProcess.StartAsync(Path.GetTempPath());
        await using var stage = new Stage(simulator, dice, what =>
        {
            if (told != 0 && Stopwatch.GetElapsedTime(told) < Between)
                return;
            told = Stopwatch.GetTimestamp();
            Console.Error.WriteLine($"{scenario.Name}, {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s: {what}");
        });
        var findings = await FindAsync(scenario, stage, length);
        await Console.Error.WriteLineAsync($"{scenario.Name}, {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s: done, {findings.Violations.Count} violations");
        return new(scenario.Name, stage.Figures, findings, Stopwatch.GetElapsedTime(began));
    }

    private static async Task<Findings> FindAsync(IScenario scenario, Stage stage, Length length)
    {
        try
        {
            var findings = await scenario.RunAsync(stage, length);
            findings.Add(stage.Findings.Violations);
            return findings;
        }
        catch (Exception e) when (e is TimeoutException or IOException or HttpRequestException)
        {
            await Console.Error.WriteLineAsync($"{scenario.Name}: broke off. {e}");
            stage.Findings.Break(Check.Unforeseen, null, e.ToString());
            return stage.Findings;
        }
    }
}
