using System.Text.RegularExpressions;
using Npgsql;

namespace Claudia.Storage;

/// <summary>Where the PostgreSQL journal is, and its limits.</summary>
public sealed partial record PostgresJournalOptions : DatabaseJournalOptions
{
    /// <summary>The schema of the journal's tables where the connection string has no <c>Search Path</c>.</summary>
    public const string DefaultSchema = "claudia";

    /// <summary>In Npgsql's form: <c>Host=...;Database=...;Username=...;Password=...</c>. <c>Search Path</c> names the schema of the journal's tables.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>How long one statement may take, its waits for locks included.</summary>
    public TimeSpan StatementTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For how long a due conversation that one caller was given is kept from the others.</summary>
    /// <remarks>A saving only: nothing goes wrong when two callers get the same one.</remarks>
    public TimeSpan WakeLease { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>What is wrong with a connection string; null when it will do. Repeats nothing of it.</summary>
    public static string? Fault(string connectionString)
    {
        if (Parse(connectionString) is not { } settings)
            return "must be pairs of Npgsql's names and values, such as Host=db;Database=claudia;Username=claudia;Password=...; a value with a semicolon stands in quotes";
        if (string.IsNullOrWhiteSpace(settings.Host))
            return "must name a Host";
        return SchemaName().IsMatch(settings.SearchPath ?? DefaultSchema)
            ? null
            : "must have one schema for its Search Path: lower-case letters, digits and underscores";
    }

    /// <summary>Names no secret.</summary>
    public override string ToString() => nameof(PostgresJournalOptions);

    /// <inheritdoc/>
    internal override void Check()
    {
        base.Check();
        if (Fault(ConnectionString) is { } fault)
            throw new ArgumentException($"{nameof(ConnectionString)} {fault}.");
        ArgumentOutOfRangeException.ThrowIfLessThan(StatementTimeout, TimeSpan.FromMilliseconds(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(StatementTimeout, TimeSpan.FromMinutes(10));
        ArgumentOutOfRangeException.ThrowIfLessThan(WakeLease, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(WakeLease, TimeSpan.FromMinutes(10));
    }

    // The exception is dropped: its message can hold the rest of a password that was taken for a name.
    private static NpgsqlConnectionStringBuilder? Parse(string connectionString)
    {
        try
        {
            return new(connectionString);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return null;
        }
    }

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,62}$", RegexOptions.CultureInvariant)]
    private static partial Regex SchemaName();
}
