using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Claudia.Cli;

/// <summary>Shows a rehearsal: its progress, and its rows as a table or as JSON.</summary>
internal static class RehearsalReport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>Shows each step as the work tells of it.</summary>
    /// <param name="quiet">Nothing is shown where nobody looks: in a file or a pipe.</param>
    public static Task<T> WithProgressAsync<T>(TextWriter error, bool quiet, Func<Action<string>, Task<T>> work)
    {
        var screen = Screen.Of(error);
        return screen.Profile.Capabilities.Interactive
            ? screen.Status().StartAsync("claudia rehearse", status => work(step => status.Status(Markup.Escape(step))))
            : work(step => Tell(error, quiet, step));
    }

    public static void Print(IReadOnlyList<RehearsalRow> rows, bool json, TextWriter output)
    {
        if (json)
            output.WriteLine(JsonSerializer.Serialize(new { Holds = rows.All(row => row.Holds), Rows = rows }, Options));
        else
            Screen.Of(output).Write(Table(rows));
    }

    private static void Tell(TextWriter error, bool quiet, string step)
    {
        if (!quiet)
            error.WriteLine($"claudia rehearse: {step}");
    }

    /// <summary>Only what was seen is broken into lines where the terminal is narrow.</summary>
    private static Table Table(IReadOnlyList<RehearsalRow> rows)
    {
        var table = new Table()
            .AddColumn("Check", column => column.NoWrap())
            .AddColumn("Result", column => column.NoWrap())
            .AddColumn("Seen")
            .AddColumn("Time", column => column.NoWrap().RightAligned());
        foreach (var row in rows)
            table.AddRow(Markup.Escape(row.Check), row.Holds ? "[green]holds[/]" : "[red]FAILS[/]", Markup.Escape(row.Detail), $"{row.Seconds:0.0} s");
        return table;
    }
}
