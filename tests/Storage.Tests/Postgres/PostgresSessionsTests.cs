using Claudia.Fakes;
using Claudia.Ports;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claudia.Storage.Tests;

/// <summary>How the journal keeps its connections.</summary>
[NeedsPostgres]
public sealed class PostgresSessionsTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private TestSchema _schema = null!;
    private PostgresJournal _journal = null!;

    public async Task InitializeAsync()
    {
        _schema = await TestSchema.OnSharedServerAsync();
        _journal = await _schema.OpenAsync();
    }

    public async Task DisposeAsync() => await _journal.DisposeAsync();

    [SkippableFact]
    public async Task Read_LockedPastTheTimeout_FailsOnUsedConnectionsToo()
    {
        await using var journal = await TestSchema.OpenAsync(new() { ConnectionString = _schema.ConnectionString, StatementTimeout = TimeSpan.FromMilliseconds(50) });
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => journal.ReadAsync(Sample.Key(), CancellationToken.None)));
        await using var other = await _schema.ConnectAsync();
        await using var holding = await other.BeginTransactionAsync();
        await other.ExecuteAsync("LOCK TABLE conversations");

        var failure = await Assert.ThrowsAsync<JournalException>(() => journal.ReadAsync(Sample.Key(), CancellationToken.None));

        Assert.Contains("has cancelled a statement", failure.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Append_SettingsThatWouldLoseIt_AreSetAside()
    {
        await _schema.ExecuteAsync("""
            CREATE TABLE seen AS SELECT '' AS durable, '' AS isolation;
            CREATE FUNCTION look() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                UPDATE seen SET durable = current_setting('synchronous_commit'), isolation = current_setting('transaction_isolation'); RETURN NEW; END $$;
            CREATE TRIGGER look BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION look();
            """);
        await using var journal = await TestSchema.OpenAsync(
            new() { ConnectionString = $"{_schema.ConnectionString};Options=-c synchronous_commit=off -c default_transaction_isolation=serializable" });

        await AppendAsync(journal, Sample.Append(Sample.Key()));

        Assert.Equal("on, read committed", await _schema.QueryAsync<string>("SELECT durable || ', ' || isolation FROM seen"));
    }

    [SkippableFact]
    public async Task Append_ConnectionLostWhileItRested_IsNotInDoubt()
    {
        var clock = new FakeClock();
        await using var journal = await PostgresJournal.OpenAsync(new() { ConnectionString = _schema.ConnectionString }, clock, NullLogger.Instance);
        await AppendAsync(journal, Sample.Append(Sample.Key()));
        await TerminateAllAsync();

        clock.Advance(TimeSpan.FromSeconds(2));

        await AppendAsync(journal, Sample.Append(Sample.Key(), expected: 1));
    }

    [SkippableFact]
    public async Task Read_ConnectionsLostWhileTheyRested_SucceedsAtOnce()
    {
        await AppendAsync(_journal, Sample.Append(Sample.Key()));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _journal.ReadAsync(Sample.Key(), CancellationToken.None)));
        await TerminateAllAsync();

        Assert.Equal(1, (await _journal.ReadAsync(Sample.Key(), CancellationToken.None))!.Version);
    }

    [SkippableFact]
    public async Task Read_ManyAtOnce_UseNoMoreConnectionsThanAllowed()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => _journal.ReadAsync(Sample.Key(number), CancellationToken.None)));

        Assert.InRange(await _schema.QueryAsync<int>("SELECT count(*) FROM pg_stat_activity WHERE application_name = @Name AND query LIKE 'SELECT version AS%'"), 1, 4);
    }

    [SkippableFact]
    public async Task Append_Often_IsPreparedOnce()
    {
        await _schema.ExecuteAsync("""
            CREATE TABLE seen AS SELECT 0 AS prepared;
            CREATE FUNCTION look() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                UPDATE seen SET prepared = (SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'WITH head AS%'); RETURN NEW; END $$;
            CREATE TRIGGER look BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION look();
            """);
        for (var number = 0; number < 5; number++)
        {
            await AppendAsync(_journal, Sample.Append(Sample.Key(number)));
            await AppendAsync(_journal, Sample.Append(Sample.Key(number), expected: 1));
        }

        Assert.Equal(2, await _schema.QueryAsync<int>("SELECT prepared FROM seen"));
    }

    private Task TerminateAllAsync() => _schema.ExecuteAsync(
        $"SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE application_name = '{_schema.Name}'");

    private static async Task AppendAsync(PostgresJournal journal, Append append) =>
        Assert.Equal(AppendResult.Appended, await journal.AppendAsync(append, CancellationToken.None).WaitAsync(Patience));
}
