using System.CommandLine;
using System.Globalization;
using Claudia.Engine;

namespace Claudia.Cli;

/// <summary><c>claudia evaluate frustration</c>.</summary>
internal static class EvaluateFrustrationCommand
{
    private static readonly int[] Levels = [0, 1, 3, 5];

    private static readonly Option<FileInfo> Data = EvaluationOptions.Data("""JSON lines with "text" and "points" (0, 1, 3 or 5).""");

    private static readonly Option<int> Show = EvaluationOptions.Show();

    public static Command Create()
    {
        var command = new Command("frustration", """
            Measure how well a message's frustration is judged: 0 none, 1 mild, 3 clear, 5 severe.

            Exit code: 0 measured, 2 the data can't be read.
            """) { Data, Show };
        command.SetAction((parsed, _) => Guarded.RunAsync(parsed, output => Evaluate(parsed, output)));
        return command;
    }

    private static void Evaluate(ParseResult parsed, TextWriter output)
    {
        var shown = EvaluationOptions.Shown(parsed, Show);
        var messages = JsonLines.Read(parsed.GetValue(Data)!).Select(Judge).ToArray();
        var wrong = Array.FindAll(messages, message => message.Points != message.Hit.Points);
        foreach (var (place, text, points, hit) in wrong.Take(shown))
            output.WriteLine($"{place}: {points} judged {hit.Points}: {text} [{hit.Evidence}]");
        foreach (var level in Levels)
            output.WriteLine($"{level} points: {Counts(messages, level)}");
        output.WriteLine($"messages: {messages.Length}");
        output.WriteLine($"accuracy: {Figure(messages.Length - wrong.Length, messages.Length)}");
    }

    private static (string Place, string Text, int Points, FrustrationHit Hit) Judge(JsonLine line)
    {
        var (text, points) = (line.Text("text"), line.Number("points"));
        return Levels.Contains(points)
            ? (line.Place, text, points, Frustration.Of(text))
            : throw new CommandException($"{line.Place}: \"points\" is not 0, 1, 3 or 5.");
    }

    private static string Counts((string Place, string Text, int Points, FrustrationHit Hit)[] messages, int level)
    {
        var hits = Hits.Of([.. messages.Select(message => (message.Points == level, message.Hit.Points == level))]);
        return $"{hits.Found + hits.Missed} messages, {hits.Found} found, {hits.Missed} missed, {hits.FalseAlarms} others taken for it";
    }

    private static string Figure(int right, int all) => ((double)right / all).ToString("0.0000", CultureInfo.InvariantCulture);
}
