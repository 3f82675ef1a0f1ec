using System.CommandLine;
using Claudia.AnswersBench;

var questions = new Option<FileInfo>("--questions") { Description = "JSON lines with text and topic: questions in English.", Required = true };
var outOfScope = new Option<FileInfo>("--out-of-scope") { Description = "The same, of topics that no article has.", Required = true };
var calibrate = new Command("calibrate", "Fits the constants of the confidence, on the first half of the data, and prints them.") { questions, outOfScope };
calibrate.Validators.Add(result =>
{
    foreach (var file in new[] { result.GetValue(questions), result.GetValue(outOfScope) }.Where(file => file is { Exists: false }))
        result.AddError($"There is no file {file}.");
});
calibrate.SetAction(parsed => Calibrating.Print(
    Calibrating.Sets(parsed.GetRequiredValue(questions).FullName, parsed.GetRequiredValue(outOfScope).FullName, Folders.Root())));
var command = new RootCommand("Measures the answers.") { calibrate };
return await command.Parse(args).InvokeAsync();
