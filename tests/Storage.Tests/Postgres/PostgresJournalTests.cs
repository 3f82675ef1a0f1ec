namespace Claudia.Storage.Tests;

[NeedsPostgres]
public sealed class PostgresJournalTests : DatabaseContract<PostgresJournal>
{
    private TestSchema? _schema;

    protected override async Task<PostgresJournal> OpenAsync() => await (_schema ??= await TestSchema.OnSharedServerAsync()).OpenAsync();

    // The schema goes with the server.
    protected override Task EraseAsync() => Task.CompletedTask;

    protected override Task ExecuteAsync(string sql) => _schema!.ExecuteAsync(sql);
}
