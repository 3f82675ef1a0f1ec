using System.CommandLine;
using Claudia.AnswersBench;

var questions = new Option<FileInfo>("--questions") { Description = "JSON lines with text and topic: questions in English.", Required = true };
var outOfScope = new Option<FileInfo>("--out-of-scope") { Description = "The same, of topics that no article has.", Required = true };
var calibrate = new Command("calibrate", "Fits the constants of the confidence, on one half of the data, and prints them.") { questions, outOfScope };
calibrate.Validators.Add(result =>
{
    foreach (var file in new[] { result.GetValue(questions), result.GetValue(outOfScope) }.Where(file => file is { Exists: false }))
        result.AddError($"There is no file {file}.");
});
calibrate.SetAction(parsed => Calibrating.Print(
    Calibrating.Sets(parsed.GetRequiredValue(questions).FullName, parsed.GetRequiredValue(outOfScope).FullName, Folders.Root())));

var seconds = new Option<int>("--seconds") { Description = "Seconds for each figure (1 to 60).", DefaultValueFactory = _ => 4 };
var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
var command = new RootCommand(
    "Measures the answers: questions a second on one core, from 77 topics of 60 phrasings and from the demonstration's articles, in turns, in one run.") { seconds, json, calibrate };
command.SetAction(async (parsed, cancel) =>
{
    if (parsed.GetValue(seconds) is not (>= 1 and <= 60 and var time))
    {
        await Console.Error.WriteLineAsync("--seconds is 1 to 60.");
        return 2;
    }

    SpeedReport.Print(await Speed.MeasureAsync(TimeSpan.FromSeconds(time), cancel), parsed.GetValue(json));
    return 0;
});
return await command.Parse(args).InvokeAsync();
