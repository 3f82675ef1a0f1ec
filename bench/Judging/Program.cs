using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Claudia.Judging;

var turns = new Option<long>("--turns") { Description = "Past turns to replay (1000 to 10000000).", DefaultValueFactory = _ => 1_000_000 };
var seconds = new Option<int>("--seconds") { Description = "Seconds for the judgements (1 to 60).", DefaultValueFactory = _ => 5 };
var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
var command = new RootCommand(
    "Measures judging: judgements a second on one core, drafts at hand, and the replay of past turns from a journal in SQLite on all cores. The journal is written first, which takes longer than either.") { turns, seconds, json };
command.SetAction(async (parsed, cancel) =>
{
    if (parsed.GetValue(turns) is not (>= 1000 and <= 10_000_000 and var many) || parsed.GetValue(seconds) is not (>= 1 and <= 60 and var time))
    {
        await Console.Error.WriteLineAsync("--turns is 1000 to 10000000, --seconds is 1 to 60.");
        return 2;
    }

    var figures = await Bench.RunAsync(many, TimeSpan.FromSeconds(time), cancel);
    if (parsed.GetValue(json))
    {
        Console.WriteLine(JsonSerializer.Serialize(figures.ToDictionary(figure => figure.Name, figure => figure.Value)));
        return 0;
    }
    foreach (var (name, value) in figures)
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {value:0.##}"));
    return 0;
});
return await command.Parse(args).InvokeAsync();
