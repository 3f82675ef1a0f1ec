using Claudia.Fakes;
using Claudia.Grains;
using Claudia.Storage;
using Claudia.Storage.Tests;
using Dapper;
using Npgsql;

namespace Claudia.Silo.Tests;

[NeedsPostgres]
public sealed class OrleansTablesTests : IAsyncLifetime
{
    private const string Tables = "orleans_membership orleans_reminder orleans_silo orleansquery";

    private PostgresServer _server = null!;

    /// <summary>As the journal leaves it: with its own schema, and nothing of Orleans' in it.</summary>
    public async Task InitializeAsync()
    {
        _server = await PostgresServer.StartAsync();
        await ExecuteAsync($"CREATE SCHEMA {PostgresJournalOptions.DefaultSchema}");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [SkippableFact]
    public async Task Prepare_NothingThere_MakesTablesAndEveryQuery()
    {
        await PrepareAsync();

        Assert.Equal(Tables, await QueryAsync("SELECT string_agg(tablename, ' ' ORDER BY tablename COLLATE \"C\") FROM pg_tables WHERE schemaname = 'claudia'"));
        Assert.Equal("16", await QueryAsync("SELECT count(*)::text FROM orleansquery WHERE querykey <> 'Claudia'"));
        Assert.Equal("1", await VersionAsync());
    }

    [SkippableFact]
    public async Task Prepare_ByManyAtOnce_IsMadeOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(PrepareAsync)));

        Assert.Equal("17", await QueryAsync("SELECT count(*)::text FROM orleansquery"));
        Assert.Equal("1", await VersionAsync());
    }

    [SkippableFact]
    public async Task Prepare_UpToDate_NeedsNoRightToChangeAnything()
    {
        await PrepareAsync();
        var before = await QueryAsync("SELECT string_agg(xmin::text, ' ' ORDER BY querykey) FROM orleansquery");
        await ExecuteAsync("""
            CREATE ROLE reader LOGIN PASSWORD 'x';
            GRANT USAGE ON SCHEMA claudia TO reader;
            GRANT SELECT ON orleansquery TO reader;
            """);

        await OrleansTables.PrepareAsync(With("Username=reader;Password=x"), CancellationToken.None);

        Assert.Equal(before, await QueryAsync("SELECT string_agg(xmin::text, ' ' ORDER BY querykey) FROM orleansquery"));
    }

    [SkippableFact]
    public async Task Prepare_OfAnOlderVersion_BringsItUpToDateAndKeepsWhatIsThere()
    {
        await PrepareAsync();
        await ExecuteAsync("""
            UPDATE orleansquery SET querytext = '0' WHERE querykey = 'Claudia';
            UPDATE orleansquery SET querytext = 'SELECT 1' WHERE querykey = 'ReadReminderRowKey';
            INSERT INTO orleans_reminder (serviceid, grainid, remindername, starttime, period, grainhash) VALUES ('s', 'g', 'wake', now(), 1, 1);
            """);

        await PrepareAsync();

        Assert.Equal("1", await VersionAsync());
        Assert.Contains("FROM orleans_reminder", await QueryAsync("SELECT querytext FROM orleansquery WHERE querykey = 'ReadReminderRowKey'"), StringComparison.Ordinal);
        Assert.Equal("wake", await QueryAsync("SELECT remindername FROM orleans_reminder"));
    }

    [SkippableFact]
    public async Task Prepare_UserWithoutRights_SaysWhatTheServerSays()
    {
        await ExecuteAsync("CREATE ROLE nobody LOGIN PASSWORD 'x'; GRANT USAGE ON SCHEMA claudia TO nobody");

        var failure = await FailAsync(With("Username=nobody;Password=x"));

        Assert.Equal("The cluster's tables can't be made in the journal's database: permission denied for schema claudia", failure.Message);
    }

    [SkippableTheory]
    [InlineData("Host=/nowhere")]
    [InlineData("Host=127.0.0.1;Port=1")]
    [InlineData("Host=no-such-host.invalid")]
    public async Task Prepare_DatabaseThatIsNotThere_SaysSoWithoutASecret(string setting)
    {
        var failure = await FailAsync(With(setting));

        Assert.Equal("The cluster's tables can't be made in the journal's database: it can't be reached.", failure.Message);
        foreach (var part in PostgresServer.Password.Split(';', '='))
            Assert.DoesNotContain(part, failure.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Prepare_ServerThatIsStopped_SaysSo()
    {
        await _server.StopAsync();

        Assert.EndsWith("it can't be reached.", (await FailAsync(_server.ConnectionString())).Message, StringComparison.Ordinal);
    }

    private static Task<JournalException> FailAsync(string connection) =>
        Assert.ThrowsAsync<JournalException>(() => OrleansTables.PrepareAsync(connection, CancellationToken.None));

    private Task PrepareAsync() => OrleansTables.PrepareAsync(_server.ConnectionString(), CancellationToken.None);

    private Task<string?> VersionAsync() => QueryAsync("SELECT querytext FROM orleansquery WHERE querykey = 'Claudia'");

    private string With(string settings)
    {
        var changed = new NpgsqlConnectionStringBuilder(_server.ConnectionString());
        foreach (var setting in new NpgsqlConnectionStringBuilder(settings).Cast<KeyValuePair<string, object?>>())
            changed[setting.Key] = setting.Value;
        return changed.ConnectionString;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(OrleansTables.ConnectionString(_server.ConnectionString()));
        await connection.ExecuteAsync(sql);
    }

    private async Task<string?> QueryAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(OrleansTables.ConnectionString(_server.ConnectionString()));
        return await connection.ExecuteScalarAsync<string?>(sql);
    }
}
