using System.Globalization;
using Claudia.Fakes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claudia.Storage.Tests;

/// <summary>One server for all tests that leave it running, with a schema for each test.</summary>
internal static class TestSchemas
{
    private static readonly Lazy<Task<PostgresServer>> Server = new(PostgresServer.StartAsync);
    private static int _last;

    /// <summary>How a schema is reached that no other test has.</summary>
    public static async Task<string> NextAsync() =>
        (await Server.Value).ConnectionString(string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _last)}"));

    public static Task<PostgresJournal> OpenAsync(string connectionString) => OpenAsync(new PostgresJournalOptions { ConnectionString = connectionString });

    public static Task<PostgresJournal> OpenAsync(PostgresJournalOptions options) =>
        PostgresJournal.OpenAsync(options, TimeProvider.System, NullLogger.Instance);
}
