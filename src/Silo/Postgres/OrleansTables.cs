using Claudia.Grains;
using Claudia.Storage;
using Dapper;
using Npgsql;

namespace Claudia.Silo;

/// <summary>Orleans' tables in the journal's database: made, and brought up to date, by whichever process starts first.</summary>
internal static class OrleansTables
{
    /// <summary>The version of <c>orleans.sql</c>. Raise it with every change there.</summary>
    private const string Version = "1";

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
            await connection.ExecuteAsync("INSERT INTO orleansquery VALUES ('Claudia', @Version) ON CONFLICT (querykey) DO UPDATE SET querytext = @Version", new { Version });
            await transaction.CommitAsync(cancel);
        }
        catch (NpgsqlException e)
        {
            throw new JournalException($"The cluster's tables can't be made in the journal's database: {(e as PostgresException)?.MessageText ?? "it can't be reached."}", e);
        }
    }

    private static async Task<string?> VersionOfAsync(NpgsqlConnection connection) =>
        await connection.ExecuteScalarAsync<string?>("SELECT to_regclass('orleansquery')::text") is null
            ? null
            : await connection.ExecuteScalarAsync<string?>("SELECT querytext FROM orleansquery WHERE querykey = 'Claudia'");

    private static async Task<string> ScriptAsync()
    {
        await using var stream = typeof(OrleansTables).Assembly.GetManifestResourceStream("Claudia.Silo.Postgres.orleans.sql")!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
