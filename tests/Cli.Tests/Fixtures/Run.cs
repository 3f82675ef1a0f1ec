using System.CommandLine;
using System.Text.Json.Nodes;

namespace Claudia.Cli.Tests.Fixtures;

/// <summary>One call of the command line, in this process.</summary>
internal sealed record Run(int ExitCode, string Output, string Errors)
{
    /// <summary>The rows of <c>--json</c>.</summary>
    public IReadOnlyList<Row> Rows =>
        [.. JsonNode.Parse(Output)!["rows"]!.AsArray().Select(row => new Row(row!["check"]!.GetValue<string>(), row["holds"]!.GetValue<bool>(), row["detail"]!.GetValue<string>()))];

    /// <summary>The letters of the checks that fail.</summary>
    public string Failing => string.Concat(Rows.Where(row => !row.Holds).Select(row => row.Letter));

    public Row this[char check] => Rows.Single(row => row.Letter == check);

    public static async Task<Run> OfAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await Commands.RunAsync(args, new InvocationConfiguration { Output = output, Error = errors }, TimeProvider.System);
        return new(exitCode, output.ToString(), errors.ToString());
    }
}

/// <summary>One check's row.</summary>
internal sealed record Row(string Check, bool Holds, string Detail)
{
    public char Letter => Check[1];
}
