using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace Claudia.Cli;

/// <summary>Shows a score: a table of the reasons, the wrong ones, and the figures.</summary>
internal static class DecisionReport
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public static void Print(DecisionScore score, bool json, int show, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(
                new
                {
                    Figures = score.Figures.ToDictionary(figure => figure.Name, figure => Rounded(figure.Value)),
                    score.Reasons,
                    Wrong = score.Wrong.Take(show).Select(played => new { played.Dialogue.Id, WantedTurn = played.Gold, Wanted = played.GoldReason, Turn = played.First, played.Reasons, played.Evidence }),
                },
                Options));
            return;
        }
        Screen.Of(output).Write(Table(score));
        foreach (var played in score.Wrong.Take(show))
            output.WriteLine($"{played.Dialogue.Id}: wanted {Words(played.Gold, played.GoldReason)}, was {Words(played.First, $"{string.Join(", ", played.Reasons)}: {played.Evidence}")}");
        foreach (var (name, value) in score.Figures)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {Rounded(value)}"));
    }

    private static Table Table(DecisionScore score)
    {
        var table = new Table().AddColumn("Reason");
        foreach (var name in (string[])["Wanted", "Given", "Found", "Precision", "Recall", "F1"])
            table.AddColumn(name, column => column.NoWrap().RightAligned());
        foreach (var reason in score.Reasons)
        {
            table.AddRow(
                reason.Reason, Whole(reason.Wanted), Whole(reason.Given), Whole(reason.Found), Share(reason.Precision), Share(reason.Recall), Share(reason.F1));
        }
        return table;
    }

    private static string Words(int? turn, string? why) =>
        turn is { } at ? string.Create(CultureInfo.InvariantCulture, $"turn {at + 1} ({why})") : "no transfer";

    private static double Rounded(double value) => Math.Round(value, 4);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Share(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
