using System.Text.Json;
using Spectre.Console;

namespace Claudia.Cli;

/// <summary>Shows a rehearsal: its progress, and its rows as a table or as JSON.</summary>
internal static class RehearsalReport
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public static Task<IReadOnlyList<RehearsalRow>> ShowProgressAsync(Rehearsal rehearsal, bool quiet, CancellationToken cancel) => quiet
        ? rehearsal.RunAsync(_ => { }, cancel)
        : AnsiConsole.Status().StartAsync("Waiting for Claudia", status =>
            rehearsal.RunAsync(check => status.Status(Markup.Escape(check)), cancel));

    public static void Print(IReadOnlyList<RehearsalRow> rows, bool json)
    {
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(rows, Options));
        else
            AnsiConsole.Write(Table(rows));
    }

    private static Table Table(IReadOnlyList<RehearsalRow> rows)
    {
        var table = new Table().AddColumns("Check", "Result", "Seen", "Seconds");
        foreach (var row in rows)
            table.AddRow(Markup.Escape(row.Check), row.Holds ? "[green]holds[/]" : "[red]FAILS[/]", Markup.Escape(row.Detail), $"{row.Seconds:0.0}");
        return table;
    }
}
