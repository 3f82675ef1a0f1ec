using Microsoft.Extensions.Logging.Abstractions;

namespace Claudia.Storage.Tests;

public sealed class SqliteJournalTests : JournalContract<SqliteJournal>
{
    private readonly TempFolder _folder = new();

    protected override Task<SqliteJournal> OpenAsync() =>
        SqliteJournal.OpenAsync(new() { Path = _folder.Database }, TimeProvider.System, NullLogger.Instance);

    protected override Task EraseAsync()
    {
        _folder.Delete();
        return Task.CompletedTask;
    }
}
