using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Claudia.Engine;
using Spectre.Console;

namespace Claudia.Cli;

/// <summary>Shows a replay: its progress, and its report as a table or as JSON.</summary>
internal static class ReplayScreen
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <param name="quiet">Nothing is shown where nobody looks.</param>
    public static Task<ReplayReport> WithProgressAsync(TextWriter error, bool quiet, Func<IProgress<(long Done, long All)>?, Task<ReplayReport>> work)
    {
        var screen = Screen.Of(error);
        if (quiet || !screen.Profile.Capabilities.Interactive)
            return work(null);
        return screen.Progress().StartAsync(context =>
        {
            var task = context.AddTask("claudia replay");
            return work(new Bar(task));
        });
    }

    public static void Print(ReplayReport report, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(report, Options));
            return;
        }
        if (!report.Rules.IsEmpty)
            Screen.Of(output).Write(Table(report));
        foreach (var rule in report.Rules)
        {
            foreach (var example in rule.Examples)
                output.WriteLine($"{rule.Rule}, {Words(example.Kind)}: conversation {example.Conversation}, {Words(example.Before)} -> {Words(example.After)}");
        }
        foreach (var (name, value) in Figures(report))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {value}"));
    }

    private static IEnumerable<(string Name, object Value)> Figures(ReplayReport report) =>
    [
        ("rules", report.RulesVersion),
        ("conversations", report.Conversations),
        ("turns", report.Turns),
        ("undecided for want of a draft", report.Undecided),
        ("answers before", report.VerdictsBefore.Answers),
        ("answers after", report.VerdictsAfter.Answers),
        ("offers before", report.VerdictsBefore.Offers),
        ("offers after", report.VerdictsAfter.Offers),
        ("transfers before", report.Rules.Sum(rule => rule.Before)),
        ("transfers after", report.Rules.Sum(rule => rule.After)),
        ("differences", report.Differences),
    ];

    private static Table Table(ReplayReport report)
    {
        var table = new Table().AddColumn("Rule");
        foreach (var name in (string[])["Before", "After", "Added", "Removed", "Earlier", "Later", "Elsewhere"])
            table.AddColumn(name, column => column.NoWrap().RightAligned());
        foreach (var rule in report.Rules)
        {
            long[] figures = [rule.Before, rule.After, rule.Added, rule.Removed, rule.Earlier, rule.Later, rule.OtherDestination];
            table.AddRow([Markup.Escape(rule.Rule), .. figures.Select(figure => figure.ToString(CultureInfo.InvariantCulture))]);
        }
        return table;
    }

    private static string Words(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Added => "added",
        DifferenceKind.Removed => "removed",
        DifferenceKind.Earlier => "earlier",
        DifferenceKind.Later => "later",
        DifferenceKind.OtherDestination => "elsewhere",
    };

    private static string Words(ReplayedTransfer? transfer) =>
        transfer is null ? "no transfer" : string.Create(CultureInfo.InvariantCulture, $"{transfer.Destination} at turn {transfer.Turn} by {transfer.Rule}");

    private sealed class Bar(ProgressTask task) : IProgress<(long Done, long All)>
    {
        public void Report((long Done, long All) value) => task.Value = value.All == 0 ? task.MaxValue : Math.Max(task.Value, task.MaxValue * value.Done / value.All);
    }
}
