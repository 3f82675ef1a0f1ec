using System.Globalization;
using Claudia.Fakes;
using Claudia.Ports;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Claudia.Storage.Tests;

/// <summary>A schema that no other test has, on one server for all tests that leave it running.</summary>
internal sealed class TestSchema
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Lazy<Task<PostgresServer>> Shared = new(PostgresServer.StartAsync);
    private static int Last;

    private TestSchema(PostgresServer server)
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref Last)}");
        ConnectionString = $"{server.ConnectionString(Name)};Application Name={Name}";
    }

    /// <summary>The schema, and the application's name that the journals of this test have.</summary>
    public string Name { get; }

    /// <summary>How a journal reaches it.</summary>
    public string ConnectionString { get; }

    public static async Task<TestSchema> OnSharedServerAsync() => new(await Shared.Value);

    public static TestSchema On(PostgresServer server) => new(server);

    public Task<PostgresJournal> OpenAsync() => OpenAsync(new() { ConnectionString = ConnectionString });

    public static Task<PostgresJournal> OpenAsync(PostgresJournalOptions options) =>
        PostgresJournal.OpenAsync(options, TimeProvider.System, NullLogger.Instance);

    /// <summary>A connection to the same schema that is not the journal's.</summary>
    public async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(ConnectionString) { ApplicationName = "test", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await connection.ExecuteAsync(sql);
    }

    public async Task<T?> QueryAsync<T>(string sql)
    {
        await using var connection = await ConnectAsync();
        return await connection.ExecuteScalarAsync<T>(sql, new { Name });
    }

    /// <summary>Waits until a session of this test's journals waits for what is named, and gives its process id.</summary>
    /// <param name="waitsFor">Lock, or a name of pg_stat_activity's wait events.</param>
    public async Task<int> WaitingAsync(string waitsFor)
    {
        var began = TimeProvider.System.GetTimestamp();
        await using var connection = await ConnectAsync();
        while (TimeProvider.System.GetElapsedTime(began) < Patience)
        {
            if (await connection.ExecuteScalarAsync<int?>(
                "SELECT pid FROM pg_stat_activity WHERE application_name = @Name AND @waitsFor IN (wait_event_type, wait_event)", new { Name, waitsFor }) is { } process)
                return process;
        }

        throw new TimeoutException($"No session waits for {waitsFor}.");
    }

    /// <summary>Ends a session as an administrator does.</summary>
    public Task TerminateAsync(int process) => ExecuteAsync($"SELECT pg_terminate_backend({process})");

    /// <summary>Reads what a lost answer left open: true when these events stand at the append's version.</summary>
    public static async Task<bool> IsThereAsync(IJournal journal, Append append)
    {
        var there = await journal.EventsAsync(append.Key, append.ExpectedVersion, append.Events.Count, CancellationToken.None);
        return there.Select(entry => Engine.JournalJson.Write(entry.Event)).SequenceEqual(append.Events.Select(Engine.JournalJson.Write));
    }
}
