using System.CommandLine;

namespace Claudia.Cli;

/// <summary><c>claudia evaluate human-request</c>.</summary>
internal static class EvaluateHumanRequestCommand
{
    private static readonly Option<FileInfo> Data = EvaluationOptions.Data("""JSON lines with "text", "handoff" (true or false; none for false), and, if known, "lang" and "source".""");

    private static readonly Option<int> Show = EvaluationOptions.Show();

    private static readonly Option<bool> Json = EvaluationOptions.Json();

    public static Command Create()
    {
        var command = new Command("human-request", """
            Measure how well requests for a person are told from other messages.

            Exit code: 0 measured, 2 the data can't be read.
            """) { Data, Show, Json };
        command.SetAction((parsed, _) => Guarded.RunAsync(parsed, output => Evaluate(parsed, output)));
        return command;
    }

    private static void Evaluate(ParseResult parsed, TextWriter output)
    {
        var shown = EvaluationOptions.Shown(parsed, Show);
        var messages = JsonLines.Read(parsed.GetValue(Data)!).Select(HumanRequestMessage.Judge).ToArray();
        var report = new HumanRequestReport(messages, shown);
        if (parsed.GetValue(Json))
            report.WriteJson(output);
        else
            report.WriteText(output);
    }
}
