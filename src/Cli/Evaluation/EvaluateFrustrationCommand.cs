using System.CommandLine;

namespace Claudia.Cli;

/// <summary><c>claudia evaluate frustration</c>.</summary>
internal static class EvaluateFrustrationCommand
{
    private static readonly Option<FileInfo> Data = EvaluationOptions.Data("""JSON lines with "text" and "points" (0, 1, 3 or 5).""");

    private static readonly Option<int> Show = EvaluationOptions.Show();

    private static readonly Option<bool> Json = EvaluationOptions.Json();

    public static Command Create()
    {
        var command = new Command("frustration", """
            Measure how well a message's frustration is judged: 0 none, 1 mild, 3 clear, 5 severe.

            Exit code: 0 measured, 2 the data can't be read.
            """) { Data, Show, Json };
        command.SetAction((parsed, _) => Guarded.RunAsync(parsed, output => Evaluate(parsed, output)));
        return command;
    }

    private static void Evaluate(ParseResult parsed, TextWriter output)
    {
        var shown = EvaluationOptions.Shown(parsed, Show);
        var messages = JsonLines.Read(parsed.GetValue(Data)!).Select(FrustrationMessage.Judge).ToArray();
        var report = new FrustrationReport(messages, shown);
        if (parsed.GetValue(Json))
            report.WriteJson(output);
        else
            report.WriteText(output);
    }
}
