using System.CommandLine;

namespace Claudia.Cli;

/// <summary><c>claudia evaluate</c>: measures on labelled data.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var command = new Command("evaluate", "Measure on labelled data how well Claudia tells things apart.");
        command.Subcommands.Add(EvaluateHumanRequestCommand.Create());
        return command;
    }
}
