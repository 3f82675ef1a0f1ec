using System.CommandLine;

namespace Claudia.Cli;

/// <summary>The options that evaluations share.</summary>
internal static class EvaluationOptions
{
    /// <summary>The most that is listed of anything.</summary>
    private const int MostShown = 10_000;

    public static Option<FileInfo> Data(string description) => new("--data") { Description = description, Required = true };

    public static Option<bool> Json() => new("--json") { Description = "Print one JSON object instead of text." };

    public static Option<int> Show()
    {
        var option = new Option<int>("--show")
        {
            Description = $"How many wrong ones of each kind to list (0 to {MostShown}).",
            DefaultValueFactory = _ => 20,
        };
        return option;
    }

    /// <exception cref="CommandException">It is out of its range.</exception>
    public static int Shown(ParseResult parsed, Option<int> show) => parsed.GetValue(show) is >= 0 and <= MostShown and var shown
        ? shown
        : throw new CommandException($"--show is 0 to {MostShown}.");
}
