using Claudia.Ports;
using Claudia.Storage;
using Dapper;
using Npgsql;

namespace Claudia.Silo;

/// <summary>Orleans' tables in the journal's database: made, and brought up to date, by whichever process starts first.</summary>
internal static class OrleansTables
{
    /// <summary>The version of <c>orleans.sql</c>. Raise it with every change there.</summary>
    private const string Version = "2";

    /// <summary>The version whose silos also keep reminders here.</summary>
    private const string WithReminders = "1";

    private const string DropReminders = """
        DROP TABLE IF EXISTS orleans_reminder;
        DELETE FROM orleansquery WHERE querykey LIKE '%Reminder%' OR querykey LIKE 'ReadRangeRows%'
        """;

    /// <summary>Active (status 3), and seen in the last minute: these say every five seconds that they live.</summary>
    private const string OlderSilos = """
        SELECT count(*) FROM orleans_silo WHERE status = 3 AND deploymentid !~ '-v[0-9]+$' AND iamalivetime > now() - interval '1 minute'
        """;

    /// <summary>The advisory lock of whoever changes them. A number of our own, for ever.</summary>
    private const long Lock = 0x6F72_6C65_616E_73;

    private const int ConnectSeconds = 5;

    private const int CommandSeconds = 15;

    /// <summary>The connection string as Orleans' providers take it: the journal's, with its schema named, and with the journal's patience.</summary>
    public static string ConnectionString(string journal)
    {
        var settings = new NpgsqlConnectionStringBuilder(journal);
        settings.SearchPath ??= PostgresJournalOptions.DefaultSchema;
        settings.ApplicationName ??= "claudia-cluster";
        (settings.Timeout, settings.CommandTimeout) = (ConnectSeconds, CommandSeconds);
        return settings.ConnectionString;
    }

    /// <exception cref="JournalException">The database can't be used for it: the message says why.</exception>
    public static async Task PrepareAsync(string journal, CancellationToken cancel)
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(ConnectionString(journal));
            await using var connection = await source.OpenConnectionAsync(cancel);
            // Tables that are up to date are neither locked nor written: the user needs no right to change them.
            if (await VersionOfAsync(connection) == Version)
                return;
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await connection.ExecuteAsync($"SELECT pg_advisory_xact_lock({Lock})");
            await connection.ExecuteAsync(await ScriptAsync());
            var made = await TryDropRemindersAsync(connection) ? Version : WithReminders;
            await connection.ExecuteAsync("INSERT INTO orleansquery VALUES ('Claudia', @made) ON CONFLICT (querykey) DO UPDATE SET querytext = @made", new { made });
            await transaction.CommitAsync(cancel);
        }
        catch (NpgsqlException e)
        {
            throw new JournalException($"The cluster's tables can't be made in the journal's database: {(e as PostgresException)?.MessageText ?? "it can't be reached."}", e);
        }
    }

    /// <summary>False while a silo lives that uses them: then the next start tries again.</summary>
    private static async Task<bool> TryDropRemindersAsync(NpgsqlConnection connection)
    {
        if (await connection.ExecuteScalarAsync<long>(OlderSilos) > 0)
            return false;
        await connection.ExecuteAsync(DropReminders);
        return true;
    }

    private static async Task<string?> VersionOfAsync(NpgsqlConnection connection) =>
        await connection.ExecuteScalarAsync<string?>("SELECT to_regclass('orleansquery')::text") is null
            ? null
            : await connection.ExecuteScalarAsync<string?>("SELECT querytext FROM orleansquery WHERE querykey = 'Claudia'");

    private static async Task<string> ScriptAsync()
    {
        await using var stream = typeof(OrleansTables).Assembly.GetManifestResourceStream("orleans.sql")!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
