using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Claudia.Cli;

/// <summary>The options of <c>claudia replay</c>.</summary>
internal static partial class ReplayOptions
{
    public static readonly Option<string> Rules = new("--rules") { Description = "The rules file to try.", Required = true };

    public static readonly Option<string?> Workspace = new("--workspace") { Description = "Only this workspace's conversations." };

    public static readonly Option<string?> Since = new("--since") { Description = "Only conversations that changed since: a date such as 2026-11-01 (UTC), or days such as 30d." };

    public static readonly Option<string> DataFolder = new("--data-folder") { Description = "The folder of claudia.db (Claudia's setting DataFolder).", DefaultValueFactory = _ => "data" };

    public static readonly Option<string?> Postgres = new("--postgres")
    {
        Description = "Replay a journal in PostgreSQL instead: its connection string (or CLAUDIA_POSTGRES).",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("CLAUDIA_POSTGRES"),
    };

    public static readonly Option<int> Examples = new("--examples") { Description = "Examples of each kind of difference a rule (0 to 100).", DefaultValueFactory = _ => 3 };

    public static readonly Option<bool> Json = new("--json") { Description = "Print the report as JSON." };

    public static Option[] All => [Rules, Workspace, Since, DataFolder, Postgres, Examples, RulesCommand.Destinations, Json];

    /// <exception cref="CommandException">The text is no time.</exception>
    public static DateTimeOffset? SinceOf(string? text, DateTimeOffset now)
    {
        if (text is null)
            return null;
        if (Days().Match(text) is { Success: true } days)
            return now.AddDays(-int.Parse(days.Groups[1].Value, CultureInfo.InvariantCulture));
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new CommandException("--since is a date such as 2026-11-01, or days such as 30d");
    }

    [GeneratedRegex("^([0-9]{1,4})d$")]
    private static partial Regex Days();
}
