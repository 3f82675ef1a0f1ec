using Microsoft.Extensions.Logging.Abstractions;

namespace Claudia.Storage.Tests;

/// <summary>Opens journals as tests want them.</summary>
internal static class Open
{
    public static Task<SqliteJournal> Async(string path) => AsyncWith(new() { Path = path });

    public static Task<SqliteJournal> AsyncWith(SqliteJournalOptions options) =>
        SqliteJournal.OpenAsync(options, TimeProvider.System, NullLogger.Instance);
}
