using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claudia.Storage.Tests;

public sealed class SqliteJournalTests : DatabaseContract<SqliteJournal>
{
    private readonly TempFolder _folder = new();

    protected override Task<SqliteJournal> OpenAsync() =>
        SqliteJournal.OpenAsync(new() { Path = _folder.Database }, TimeProvider.System, NullLogger.Instance);

    protected override Task EraseAsync()
    {
        _folder.Delete();
        return Task.CompletedTask;
    }

    protected override async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_folder.Database};Pooling=False");
        await connection.ExecuteAsync(sql);
    }
}
