using System.CommandLine;
using Claudia.Journal;

var seconds = new Option<int>("--seconds") { Description = "Seconds for each figure (1 to 60).", DefaultValueFactory = _ => 4 };
var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
var command = new RootCommand(
    "Measures the journal: appends a second on SQLite and on PostgreSQL, committed together and one by one, from 1, 16 and 256 writers. "
    + "The two of a ratio are measured in turns, in one run.") { seconds, json };
command.SetAction(async (parsed, cancel) =>
{
    if (parsed.GetValue(seconds) is not (>= 1 and <= 60 and var time))
    {
        await Console.Error.WriteLineAsync("--seconds is 1 to 60.");
        return 2;
    }

    var figures = await Bench.RunAsync(TimeSpan.FromSeconds(time), cancel);
    Report.Print(figures, parsed.GetValue(json));
    return 0;
});
return await command.Parse(args).InvokeAsync();
