using System.CommandLine;
using Claudia.Engine;
using Claudia.Rulebooks;

namespace Claudia.Cli;

/// <summary><c>claudia rules</c>: checks a rules file before it is put in force, and gives its schema to editors.</summary>
internal static class RulesCommand
{
    public static readonly Option<string[]> Destinations = new("--destination")
    {
        Description = "A destination that the workspace's settings name; may be given several times. Without any, every name is taken.",
    };

    public static Command Create() => new("rules", "Check a rules file, or print its JSON Schema.") { Check(), Schema() };

    private static Command Check()
    {
        var file = new Argument<string>("FILE") { Description = "The rules file." };
        var command = new Command("check", "Check a rules file as Claudia does, and list what it says.\n\nExit code: 0 nothing is wrong, 2 something is, and where.") { file, Destinations };
        command.SetAction((parsed, cancel) => Guarded.RunAsync(
            parsed,
            async () =>
            {
                var book = RulesFiles.Read(parsed.GetValue(file)!, parsed.GetValue(Destinations) ?? []);
                await TellAsync(book, parsed.InvocationConfiguration.Output);
                return ExitCodes.Holds;
            },
            cancel));
        return command;
    }

    private static Command Schema()
    {
        var command = new Command("schema", "Print the JSON Schema of rules files.");
        command.SetAction((parsed, _) => parsed.InvocationConfiguration.Output.WriteLineAsync(Rulebook.Schema));
        return command;
    }

    private static async Task TellAsync(Rulebook book, TextWriter output)
    {
        foreach (var rule in book.Escalation.Rules.Concat(BuiltInRules.All))
            await output.WriteLineAsync($"{rule.Name}: {ConditionWords.Of(rule.When)} -> {ActionWords.Of(rule.Then)}");
        await output.WriteLineAsync($"version: {book.Version}");
    }
}
