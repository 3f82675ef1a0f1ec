using System.CommandLine;

namespace Claudia.Cli;

/// <summary><c>claudia train</c>: writes the weights of the engine's detectors.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var command = new Command("train", "Train the detectors that the engine carries, from the sentences in this repository.");
        command.Subcommands.Add(TrainHumanRequestCommand.Create());
        return command;
    }
}
