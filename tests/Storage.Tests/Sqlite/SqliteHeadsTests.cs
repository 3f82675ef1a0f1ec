using Claudia.Engine;
using Claudia.Grains;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Claudia.Storage.Tests;

public sealed class SqliteHeadsTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private SqliteJournal _journal = null!;

    public async Task InitializeAsync()
    {
        _journal = await Open.Async(_folder.Database);
        var (key, state) = (Sample.Key(), Sample.State(Sample.Key()) with { Signals = ["stored"] });
        await _journal.AppendAsync(new(key, 0, [Sample.Event("one"), Sample.Event("two")], state, Sample.Start, Sample.Start), CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _journal.DisposeAsync();
        _folder.Delete();
    }

    [Fact]
    public async Task Read_StateOfThisVersion_IsTheStoredOne() => Assert.Equal(["stored"], (await ReadAsync()).State.Signals.AsEnumerable());

    [Theory]
    [InlineData("state_version = state_version + 1")]
    [InlineData("state_version = 0")]
    [InlineData("state = '{\"half'")]
    [InlineData("state = ''")]
    [InlineData("state = 'null'")]
    public async Task Read_StateOfAnotherVersionOrDamaged_IsFoldedFromItsEvents(string change)
    {
        Execute($"UPDATE conversations SET {change}");

        var head = await ReadAsync();

        Assert.Equal((2L, Sample.Start), (head.Version, head.WakeAt));
        Assert.Equal(JournalJson.Write(Conversation.Fold(Sample.Key(), [Sample.Event("one"), Sample.Event("two")])), JournalJson.Write(head.State));
    }

    [Fact]
    public async Task Read_EventsUnreadableToo_Fails()
    {
        Execute("UPDATE conversations SET state = ''; UPDATE events SET json = '{\"$type\":\"from-the-future\"}' WHERE version = 2");

        var failure = await Assert.ThrowsAsync<JournalException>(ReadAsync);
        Assert.Equal($"{_folder.Database} holds an entry that this version can't read.", failure.Message);
    }

    private async Task<Head> ReadAsync() => (await _journal.ReadAsync(Sample.Key(), CancellationToken.None))!;

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.Database};Pooling=False");
        connection.Execute(sql);
    }
}
