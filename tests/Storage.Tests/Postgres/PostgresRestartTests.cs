using Claudia.Engine;
using Claudia.Fakes;
using Claudia.Ports;

namespace Claudia.Storage.Tests;

/// <summary>What becomes of appends when the server goes away and comes back.</summary>
[NeedsPostgres]
public sealed class PostgresRestartTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private PostgresServer _server = null!;
    private TestSchema _schema = null!;

    public async Task InitializeAsync()
    {
        _server = await PostgresServer.StartAsync();
        _schema = TestSchema.On(_server);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [SkippableFact]
    public async Task Server_RestartedUnderLoad_LosesNothingAndDoublesNothing()
    {
        const int conversations = 24;
        await using var journal = await _schema.OpenAsync();
        using var stop = new CancellationTokenSource();
        var appending = Enumerable.Range(0, conversations).Select(number => Task.Run(() => AppendUntilAsync(journal, Sample.Key(number), stop.Token))).ToList();

        await AllAreAtAsync(journal, conversations, 3).WaitAsync(Patience);
        await _server.CrashAsync();
        await _server.StartAgainAsync();
        await AllAreAtAsync(journal, conversations, 2 + await LastAsync(journal, conversations)).WaitAsync(Patience);
        await _server.StopAsync();
        await _server.StartAgainAsync();
        await AllAreAtAsync(journal, conversations, 2 + await LastAsync(journal, conversations)).WaitAsync(Patience);
        await stop.CancelAsync();

        var written = await Task.WhenAll(appending).WaitAsync(Patience);
        for (var number = 0; number < conversations; number++)
        {
            var events = await journal.EventsAsync(Sample.Key(number), 0, int.MaxValue, CancellationToken.None);
            Assert.Equal(Enumerable.Range(1, written[number]).Select(it => (long)it), events.Select(it => it.Version));
            Assert.Equal(Enumerable.Range(0, written[number]).Select(it => $"{it}"), events.Select(it => ((ConversationEvent.SignalReceived)it.Event).Signal));
        }
    }

    [SkippableFact]
    public async Task Append_SessionEndedAfterTheCommit_IsInDoubtAndSettledByReading()
    {
        await using var journal = await _schema.OpenAsync();
        var append = Sample.Append(Sample.Key());
        // Every commit now waits for a copy that is never made: it is durable here, and not answered.
        await SetSynchronousAsync("nobody");

        var running = journal.AppendAsync(append, CancellationToken.None);
        await _schema.TerminateAsync(await _schema.WaitingAsync("SyncRep"));

        Assert.True((await Assert.ThrowsAsync<JournalException>(() => running.WaitAsync(Patience))).MayHaveHappened);
        Assert.True(await TestSchema.IsThereAsync(journal, append));
        await SetSynchronousAsync("");
        Assert.Equal(AppendResult.Conflict, await journal.AppendAsync(append, CancellationToken.None));
    }

    private async Task SetSynchronousAsync(string names)
    {
        await _schema.ExecuteAsync($"ALTER SYSTEM SET synchronous_standby_names = '{names}'");
        await _schema.ExecuteAsync("SELECT pg_reload_conf()");
        // Each new session has read the settings anew.
        Assert.Equal(names, await _schema.QueryAsync<string>("SHOW synchronous_standby_names"));
    }

    // One event after the other, each once: what is in doubt is settled by reading before the next.
    private static async Task<int> AppendUntilAsync(PostgresJournal journal, ConversationKey key, CancellationToken stop)
    {
        var version = 0;
        while (!stop.IsCancellationRequested)
        {
            var append = Sample.Append(key, version) with { Events = [Sample.Event($"{version}")] };
            if (await IsWrittenAsync(journal, append))
                version++;
        }

        return version;
    }

    private static async Task<bool> IsWrittenAsync(PostgresJournal journal, Append append)
    {
        try
        {
            Assert.Equal(AppendResult.Appended, await journal.AppendAsync(append, CancellationToken.None));
            return true;
        }
        catch (JournalException failure)
        {
            return failure.MayHaveHappened && await TryAsync(() => TestSchema.IsThereAsync(journal, append));
        }
    }

    private static async Task AllAreAtAsync(PostgresJournal journal, int conversations, long version)
    {
        for (var number = 0; number < conversations; number++)
        {
            while (await TryAsync(() => journal.ReadAsync(Sample.Key(number), CancellationToken.None)) is not { } head || head.Version < version)
                await Task.Yield();
        }
    }

    private static async Task<long> LastAsync(PostgresJournal journal, int conversations)
    {
        var last = 0L;
        for (var number = 0; number < conversations; number++)
            last = Math.Max(last, (await TryAsync(() => journal.ReadAsync(Sample.Key(number), CancellationToken.None)))!.Version);
        return last;
    }

    // Again and again while the server is away.
    private static async Task<T> TryAsync<T>(Func<Task<T>> read)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return await read();
            }
            catch (JournalException) when (TimeProvider.System.GetElapsedTime(began) < Patience)
            {
                await Task.Yield();
            }
        }
    }
}
