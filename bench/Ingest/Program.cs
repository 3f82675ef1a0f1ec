using System.CommandLine;
using System.Globalization;
using Claudia.Fakes;
using Claudia.IngestBench;

var programs = new Option<FileInfo[]>("--program")
{
    Description = "A Claudia.Api.dll to measure; may be given several times, to compare builds in one run. Default: this build's.",
    DefaultValueFactory = _ => [DotnetProgram.Built("Api", "Claudia.Api")],
};
var inFlight = new Option<int>("--in-flight") { Description = "Webhooks under way at the same time.", DefaultValueFactory = _ => 256 };
var webhooks = new Option<int>("--webhooks") { Description = "Webhooks of each turn that are counted.", DefaultValueFactory = _ => 6000 };
var warming = new Option<int>("--warming") { Description = "Webhooks of each turn before them, which only warm up.", DefaultValueFactory = _ => 3000 };
var turns = new Option<int>("--turns") { Description = "Turns of each program, with a fresh process for each.", DefaultValueFactory = _ => 4 };
var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
var command = new RootCommand("Measures how many signed webhooks of new conversations a process acknowledges a second, each on disk before its answer: on SQLite, over HTTP on loopback.")
{
    programs, inFlight, webhooks, warming, turns, json,
};
command.SetAction(async (parsed, cancel) =>
{
    var load = new Load(parsed.GetValue(inFlight));
    List<(FileInfo Program, string Name, List<Turn> Turns)> subjects = [.. parsed.GetValue(programs)!.Select((program, index) => (program, $"program {index + 1}", new List<Turn>()))];
    // In turns, so that whatever else the machine does meets all of them.
    for (var turn = 1; turn <= parsed.GetValue(turns); turn++)
    {
        foreach (var (program, name, done) in subjects)
        {
            await using var subject = await Subject.StartAsync(program);
            await load.RunAsync(subject, parsed.GetValue(warming), cancel);
            done.Add(await load.RunAsync(subject, parsed.GetValue(webhooks), cancel));
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name}: turn {turn}, {done[^1].Milliseconds.Count / done[^1].Time.TotalSeconds:0} a second"));
        }
    }
    Report.Print([.. subjects.Select(it => (it.Name, it.Turns))], parsed.GetValue(json));
});
return await command.Parse(args).InvokeAsync();
