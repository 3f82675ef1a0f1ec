using System.Globalization;
using System.Text.Json;

namespace Claudia.Cli;

/// <summary>What an evaluation of requests for a person has found.</summary>
/// <param name="show">How many false alarms and misses to list at most.</param>
internal sealed class HumanRequestReport(IReadOnlyList<HumanRequestMessage> messages, int show)
{
    /// <summary>A longer message is cut where it is listed.</summary>
    private const int LongestShown = 160;

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private HumanRequestMessage[] FalseAlarms => [.. messages.Where(message => !message.Asks && message.Found is not null)];

    private HumanRequestMessage[] Misses => [.. messages.Where(message => message.Asks && message.Found is null)];

    public void WriteText(TextWriter output)
    {
        var all = Of(messages);
        foreach (var (group, hits) in Groups())
            output.WriteLine($"{group}: {Counts(hits)}{(hits.Found + hits.Missed > 0 ? $", f1 {Figure(hits.F1)}" : "")}");
        List(output, "false alarm", "false alarms", FalseAlarms);
        List(output, "miss", "misses", Misses);
        output.WriteLine($"all: {Counts(all)}");
        output.WriteLine($"precision: {Figure(all.Precision)}");
        output.WriteLine($"recall: {Figure(all.Recall)}");
        output.WriteLine($"f1: {Figure(all.F1)}");
    }

    public void WriteJson(TextWriter output)
    {
        var all = Of(messages);
        output.WriteLine(JsonSerializer.Serialize(
            new
            {
                all = Json(all),
                groups = Groups().Select(row => new { row.Group, hits = Json(row.Hits) }),
                falseAlarms = FalseAlarms.Take(show).Select(message => new { message.Place, message.Text, message.Found }),
                misses = Misses.Take(show).Select(message => new { message.Place, message.Text }),
            },
            Indented));
    }

    private IEnumerable<(string Group, Hits Hits)> Groups() =>
        from message in messages
        let name = string.Join(' ', new[] { message.Language, message.Source }.Where(part => part is not null))
        where name.Length > 0
        group message by name into named
        orderby named.Key
        select (named.Key, Of(named));

    private void List(TextWriter output, string one, string many, HumanRequestMessage[] wrong)
    {
        foreach (var message in wrong.Take(show))
            output.WriteLine($"{one} {message.Place}: {Short(message.Text)}{(message.Found is { } found ? $" [{found}]" : "")}");
        if (wrong.Length > show)
            output.WriteLine($"... {wrong.Length - show} more {many}");
    }

    private static Hits Of(IEnumerable<HumanRequestMessage> messages) =>
        Hits.Of([.. messages.Select(message => (message.Asks, message.Found is not null))]);

    private static string Counts(Hits hits) =>
        $"{hits.All} messages, {hits.Found + hits.Missed} ask: {hits.Found} found, {hits.Missed} missed, {hits.FalseAlarms} false alarms";

    /// <summary>JSON knows no NaN: what nothing can be said about is null.</summary>
    private static object Json(Hits hits) => new
    {
        messages = hits.All,
        hits.Found,
        hits.Missed,
        hits.FalseAlarms,
        precision = Known(hits.Precision),
        recall = Known(hits.Recall),
        f1 = Known(hits.F1),
    };

    private static double? Known(double figure) => double.IsNaN(figure) ? null : figure;

    private static string Figure(double figure) => double.IsNaN(figure) ? "none" : figure.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Short(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "...";
}
