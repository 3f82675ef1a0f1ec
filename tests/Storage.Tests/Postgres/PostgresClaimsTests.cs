using Claudia.Ports;
using Dapper;

namespace Claudia.Storage.Tests;

/// <summary>Due conversations are given to one caller at a time.</summary>
[NeedsPostgres]
public sealed class PostgresClaimsTests : IAsyncLifetime
{
    private const int Many = 200;

    private static readonly DateTimeOffset Now = Sample.Start.AddHours(1);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    private TestSchema _schema = null!;
    private PostgresJournal _one = null!;
    private PostgresJournal _other = null!;

    public async Task InitializeAsync()
    {
        _schema = await TestSchema.OnSharedServerAsync();
        var options = new PostgresJournalOptions { ConnectionString = _schema.ConnectionString, WakeLease = Lease };
        _one = await TestSchema.OpenAsync(options);
        _other = await TestSchema.OpenAsync(options);
        await Task.WhenAll(Enumerable.Range(0, Many).Select(number => _one.AppendAsync(
            Sample.Append(Sample.Key(number), wakeAt: Sample.Start.AddSeconds(number)), CancellationToken.None)));
    }

    public async Task DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
    }

    [SkippableFact]
    public async Task Due_AskedByTwo_GivesEachConversationOnce()
    {
        PostgresJournal[] pollers = [_one, _other, _one, _other];

        var claims = await Task.WhenAll(pollers.Select(poller => Task.Run(() => ClaimAllAsync(poller))));

        var given = claims.SelectMany(claim => claim).ToList();
        Assert.Equal(Many, given.Count);
        Assert.Equal(Enumerable.Range(0, Many).Select(number => Sample.Key(number).Id), given.Select(due => due.Key.Id).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task Due_AfterTheLease_GivesAgainWhatNobodyAppendedTo()
    {
        var claimed = await _one.DueAsync([Sample.Key().Workspace], Now, Many, CancellationToken.None);
        await _one.AppendAsync(Sample.Append(claimed[0].Key, expected: 1), CancellationToken.None);

        Assert.Empty(await _other.DueAsync([Sample.Key().Workspace], Now + Lease - TimeSpan.FromTicks(1), Many, CancellationToken.None));
        var again = await _other.DueAsync([Sample.Key().Workspace], Now + Lease, Many, CancellationToken.None);

        Assert.Equal(claimed.Skip(1).Select(due => due.Key.Id), again.Select(due => due.Key.Id).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task Due_SomeHeldByAnother_ArePassedOverWithoutWaiting()
    {
        await using var other = await _schema.ConnectAsync();
        await using var holding = await other.BeginTransactionAsync();
        await other.ExecuteAsync($"SELECT 1 FROM conversations WHERE conversation < '{Sample.Key(5).Id}' FOR UPDATE");

        Assert.Equal([Sample.Key(5), Sample.Key(6)], (await _one.DueAsync([Sample.Key().Workspace], Now, 2, CancellationToken.None)).Select(due => due.Key));
    }

    private static async Task<List<DueConversation>> ClaimAllAsync(PostgresJournal journal)
    {
        var all = new List<DueConversation>();
        // What another one is claiming at this moment is passed over, so an empty answer is no proof that nothing is left: there are enough rounds.
        for (var round = 0; round < Many; round++)
            all.AddRange(await journal.DueAsync([Sample.Key().Workspace], Now, 3, CancellationToken.None));
        return all;
    }
}
