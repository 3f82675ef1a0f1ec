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
        command.SetAction((parsed, _) => Guarded.RunAsync(parsed, output => Train(parsed, output)));
        return command;
    }

    private static void Train(ParseResult parsed, TextWriter output)
    {
        try
        {
            File.WriteAllBytes(parsed.GetValue(Output)!.FullName, HumanRequestTraining.Weights(parsed.GetValue(Sentences)!.FullName, output.WriteLine));
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(unusable.Message, unusable);
        }
    }
}
