using System.Globalization;
using System.Text.Json;

namespace Claudia.Cli;

/// <summary>What an evaluation of frustration has found.</summary>
/// <param name="show">How many wrongly judged messages to list at most.</param>
internal sealed class FrustrationReport(IReadOnlyList<FrustrationMessage> messages, int show)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private FrustrationMessage[] Wrong => [.. messages.Where(message => message.Points != message.Hit.Points)];

    private double Accuracy => 1 - ((double)Wrong.Length / messages.Count);

    public void WriteText(TextWriter output)
    {
        foreach (var message in Wrong.Take(show))
            output.WriteLine($"{message.Place}: {message.Points} judged {message.Hit.Points}: {message.Text} [{message.Hit.Evidence}]");
        if (Wrong.Length > show)
            output.WriteLine($"... {Wrong.Length - show} more judged wrongly");
        output.WriteLine($"messages: {messages.Count}");
        foreach (var (level, hits) in Levels())
            output.WriteLine($"{level} points: {hits.Found + hits.Missed} messages, precision {Figure(hits.Precision)}, recall {Figure(hits.Recall)}");
        output.WriteLine($"accuracy: {Figure(Accuracy)}");
    }

    public void WriteJson(TextWriter output) =>
        output.WriteLine(JsonSerializer.Serialize(
            new
            {
                messages = messages.Count,
                accuracy = Accuracy,
                levels = Levels().Select(row => new
                {
                    points = row.Level,
                    messages = row.Hits.Found + row.Hits.Missed,
                    precision = Known(row.Hits.Precision),
                    recall = Known(row.Hits.Recall),
                }),
                wrong = Wrong.Take(show).Select(message => new { message.Place, message.Text, message.Points, judged = message.Hit.Points, message.Hit.Evidence }),
            },
            Indented));

    private IEnumerable<(int Level, Hits Hits)> Levels() =>
        from level in FrustrationMessage.Levels
        select (level, Hits.Of([.. messages.Select(message => (message.Points == level, message.Hit.Points == level))]));

    /// <summary>JSON knows no NaN: what nothing can be said about is null.</summary>
    private static double? Known(double figure) => double.IsNaN(figure) ? null : figure;

    private static string Figure(double figure) => double.IsNaN(figure) ? "none" : figure.ToString("0.0000", CultureInfo.InvariantCulture);
}
