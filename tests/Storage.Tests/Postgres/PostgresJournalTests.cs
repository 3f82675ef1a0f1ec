namespace Claudia.Storage.Tests;

[NeedsPostgres]
public sealed class PostgresJournalTests : JournalContract<PostgresJournal>
{
    private string? _schema;

    protected override async Task<PostgresJournal> OpenAsync() => await TestSchemas.OpenAsync(_schema ??= await TestSchemas.NextAsync());

    // The schema goes with the server.
    protected override Task EraseAsync() => Task.CompletedTask;
}
