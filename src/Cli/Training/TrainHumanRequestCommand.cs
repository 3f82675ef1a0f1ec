using System.CommandLine;

namespace Claudia.Cli;

/// <summary><c>claudia train human-request</c>.</summary>
internal static class TrainHumanRequestCommand
{
    private static readonly Option<DirectoryInfo> Sentences = new("--sentences")
    {
        Description = "The folder with the sentences, a file a language (.txt).",
        DefaultValueFactory = _ => new("src/Cli/Training/HumanRequest"),
    };

    private static readonly Option<FileInfo> Output = new("--output")
    {
        Description = "The file for the weights.",
        DefaultValueFactory = _ => new("src/Engine/Escalation/Requests/human-request.bin"),
    };

    public static Command Create()
    {
        var command = new Command("human-request", """
            Train the detector of requests for a person, and write its weights.

            1. Add sentences to src/Cli/Training/HumanRequest/<language>.txt: each file's head tells its format.
            2. In the repository's root: dotnet run --project src/Cli -- train human-request
            3. Measure: dotnet run --project src/Cli -- evaluate human-request --data <file>
            4. Commit the sentences and the weights together: a test compares them.

            The same sentences give the same weights, on every machine.
            """);
        command.Options.Add(Sentences);
        command.Options.Add(Output);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        try
        {
            var weights = HumanRequestTraining.Weights(parsed.GetValue(Sentences)!.FullName, output.WriteLine);
            File.WriteAllBytes(parsed.GetValue(Output)!.FullName, weights);
            return ExitCodes.Holds;
        }
        catch (Exception e) when (e is TrainingException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"claudia train human-request: {e.Message}");
            return ExitCodes.NotHeld;
        }
    }
}
