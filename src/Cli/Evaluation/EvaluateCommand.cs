using System.CommandLine;

namespace Claudia.Cli;

/// <summary><c>claudia evaluate</c>: measures on labelled data.</summary>
internal static class EvaluateCommand
{
    public static Command Create() => new("evaluate", "Measure on labelled data how well Claudia decides.")
    {
        EvaluateAnswersCommand.Create(),
        EvaluateDecisionsCommand.Create(),
        EvaluateHumanRequestCommand.Create(),
        EvaluateFrustrationCommand.Create(),
    };
}
