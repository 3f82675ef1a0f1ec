using System.CommandLine;
using Claudia.ClusterBench;
using Claudia.Fakes;

var conversations = new Option<int>("--conversations") { Description = "Conversations in each turn (10 to 10000).", DefaultValueFactory = _ => 200 };
var customers = new Option<int>("--customers") { Description = "Customers at the same time (1 to 500).", DefaultValueFactory = _ => 32 };
var turns = new Option<int>("--turns") { Description = "Turns of each, after one that only warms up (1 to 50).", DefaultValueFactory = _ => 4 };
var kills = new Option<int>("--kills") { Description = "Instead: kills one of two silos that many times (1 to 100) while customers write, and measures how long they wait.", DefaultValueFactory = _ => 0 };
var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
var command = new RootCommand(
    "Measures the cluster: the same conversations through one process, through one silo and an api, and through two silos and an api, as real processes "
    + "on one PostgreSQL, in turns, in one run. Half of the customers ask for a person.") { conversations, customers, turns, kills, json };
conversations.Validators.Add(result => Range(result, 10, 10_000));
customers.Validators.Add(result => Range(result, 1, 500));
turns.Validators.Add(result => Range(result, 1, 50));
kills.Validators.Add(result => Range(result, 1, 100));
command.SetAction(async (parsed, cancel) =>
{
    if (PostgresServer.Missing is { } missing)
    {
        await Console.Error.WriteLineAsync($"Nothing was measured: {missing}");
        return 1;
    }

    if (parsed.GetValue(kills) is > 0 and var many)
    {
        Report.Print(await Failover.RunAsync(many, cancel), parsed.GetValue(json));
        return 0;
    }

    var work = new Work(parsed.GetValue(conversations), parsed.GetValue(customers), parsed.GetValue(turns));
    var figures = await Bench.RunAsync(work, cancel);
    Report.Print(figures, parsed.GetValue(json));
    return figures.Sum(figure => figure.Duplicates) == 0 ? 0 : 1;
});
var parsed = command.Parse(args);
var code = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? 2 : code;

static void Range(System.CommandLine.Parsing.OptionResult result, int least, int most)
{
    if (result.Tokens is [{ Value: var text }] && int.TryParse(text, out var number) && (number < least || number > most))
        result.AddError($"{result.Option.Name} is {least} to {most}.");
}
