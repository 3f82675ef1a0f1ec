using Claudia.Ports;
using Dapper;

namespace Claudia.Storage.Tests;

/// <summary>How appends fail, and what is known of them then.</summary>
[NeedsPostgres]
public sealed class PostgresWritesTests : IAsyncLifetime
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
    public async Task Append_RefusedByTheServer_FailsAloneAmongMany()
    {
        var appends = Enumerable.Range(0, 20).Select(number => Sample.Append(Sample.Key(number))).ToList();
        var bad = new Engine.ConversationKey("acme", "a null byte \0");
        appends.Insert(7, Sample.Append(bad));

        var running = appends.Select(append => _journal.AppendAsync(append, CancellationToken.None)).ToList();
        var failure = await Assert.ThrowsAsync<JournalException>(() => running[7].WaitAsync(Patience));

        Assert.EndsWith($"does not take the append to {bad} (code 22021): nothing was written.", failure.Message, StringComparison.Ordinal);
        Assert.False(failure.MayHaveHappened);
        running.RemoveAt(7);
        Assert.All(await Task.WhenAll(running).WaitAsync(Patience), result => Assert.Equal(AppendResult.Appended, result));
    }

    [SkippableFact]
    public async Task Append_EventsThatAreThereWithoutTheirHead_FailAloneAmongMany()
    {
        await AppendAsync(_journal, Sample.Append(Sample.Key(3)));
        await _schema.ExecuteAsync("DELETE FROM conversations");

        var running = Enumerable.Range(0, 6).Select(number => _journal.AppendAsync(Sample.Append(Sample.Key(number)), CancellationToken.None)).ToList();
        var failure = await Assert.ThrowsAsync<JournalException>(() => running[3].WaitAsync(Patience));

        Assert.Contains("(code 23505)", failure.Message, StringComparison.Ordinal);
        running.RemoveAt(3);
        Assert.All(await Task.WhenAll(running).WaitAsync(Patience), result => Assert.Equal(AppendResult.Appended, result));
        Assert.Null(await _journal.ReadAsync(Sample.Key(3), CancellationToken.None));
    }

    [SkippableFact]
    public async Task Append_RefusedByTheServer_RepeatsNoWordsOfACustomer()
    {
        await _schema.ExecuteAsync("ALTER TABLE events ADD CHECK (json NOT LIKE '%salary%')");
        await using var journal = await TestSchema.OpenAsync(new() { ConnectionString = $"{_schema.ConnectionString};Include Error Detail=true" });

        var failure = await Assert.ThrowsAsync<JournalException>(() =>
            AppendAsync(journal, Sample.Append(Sample.Key()) with { Events = [Sample.Event("Where is my salary?")] }));

        Assert.Contains("(code 23514)", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("salary", failure.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Append_FailingAtTheCommit_IsNotTakenForWritten()
    {
        await _schema.ExecuteAsync("""
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'check_violation'; END $$;
            CREATE CONSTRAINT TRIGGER late AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse();
            """);

        var failure = await Assert.ThrowsAsync<JournalException>(() => AppendAsync(_journal, Sample.Append(Sample.Key())));

        Assert.EndsWith("(code 23514).", failure.Message, StringComparison.Ordinal);
        Assert.False(failure.MayHaveHappened);
        Assert.Null(await _journal.ReadAsync(Sample.Key(), CancellationToken.None));
    }

    [SkippableFact]
    public async Task Append_SessionEndedMeanwhile_IsInDoubtAndSettledByReading()
    {
        await AppendAsync(_journal, Sample.Append(Sample.Key()));
        var second = Sample.Append(Sample.Key(), expected: 1);
        await using var other = await _schema.ConnectAsync();
        await using var holding = await other.BeginTransactionAsync();
        await other.ExecuteAsync("SELECT 1 FROM conversations FOR UPDATE");

        var running = _journal.AppendAsync(second, CancellationToken.None);
        await _schema.TerminateAsync(await _schema.WaitingAsync("Lock"));

        Assert.True((await Assert.ThrowsAsync<JournalException>(() => running.WaitAsync(Patience))).MayHaveHappened);
        await holding.RollbackAsync();
        Assert.False(await TestSchema.IsThereAsync(_journal, second));
        await AppendAsync(_journal, second);
        Assert.Equal(2, (await _journal.ReadAsync(Sample.Key(), CancellationToken.None))!.Version);
    }

    [SkippableFact]
    public async Task Append_LockedPastTheTimeout_CertainlyFailsAndRecovers()
    {
        await using var journal = await TestSchema.OpenAsync(new() { ConnectionString = _schema.ConnectionString, StatementTimeout = TimeSpan.FromMilliseconds(50) });
        await using var other = await _schema.ConnectAsync();
        await using var holding = await other.BeginTransactionAsync();
        await other.ExecuteAsync("LOCK TABLE conversations IN EXCLUSIVE MODE");

        var failure = await Assert.ThrowsAsync<JournalException>(() => AppendAsync(journal, Sample.Append(Sample.Key())));

        Assert.Contains("has cancelled a statement, as it does after 0.05 s.", failure.Message, StringComparison.Ordinal);
        Assert.False(failure.MayHaveHappened);
        await holding.RollbackAsync();
        await AppendAsync(_journal, Sample.Append(Sample.Key()));
    }

    private static async Task AppendAsync(PostgresJournal journal, Append append) =>
        Assert.Equal(AppendResult.Appended, await journal.AppendAsync(append, CancellationToken.None).WaitAsync(Patience));
}
