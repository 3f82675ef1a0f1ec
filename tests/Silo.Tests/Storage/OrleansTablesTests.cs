using Claudia.Fakes;
using Claudia.Ports;
using Claudia.Storage;
using Claudia.Storage.Tests;
using Dapper;
using Npgsql;

namespace Claudia.Silo.Tests;

[NeedsPostgres]
public sealed class OrleansTablesTests : IAsyncLifetime
{
    private const string Tables = "orleans_membership orleans_silo orleansquery";

    /// <summary>That of <c>orleans.sql</c>.</summary>
    private const string Version = "2";

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

        Assert.Equal(Tables, await TablesAsync());
        Assert.Equal("9", await QueryAsync("SELECT count(*)::text FROM orleansquery WHERE querykey <> 'Claudia'"));
        Assert.Equal(Version, await VersionAsync());
    }

    [SkippableFact]
    public async Task Prepare_ByManyAtOnce_IsMadeOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(PrepareAsync)));

        Assert.Equal("10", await QueryAsync("SELECT count(*)::text FROM orleansquery"));
        Assert.Equal(Version, await VersionAsync());
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
        await ExecuteAsync($"""
            UPDATE orleansquery SET querytext = '0' WHERE querykey = 'Claudia';
            UPDATE orleansquery SET querytext = 'SELECT 1' WHERE querykey = 'GatewaysQueryKey';
            {Silo("claudia-v2", status: 3, seen: "now()")}
            """);

        await PrepareAsync();

        Assert.Equal(Version, await VersionAsync());
        Assert.Contains("FROM orleans_silo", await QueryAsync("SELECT querytext FROM orleansquery WHERE querykey = 'GatewaysQueryKey'"), StringComparison.Ordinal);
        Assert.Equal("claudia-v2", await QueryAsync("SELECT deploymentid FROM orleans_silo"));
    }

    /// <summary>The first version kept reminders here. None of its silos lives any more.</summary>
    [SkippableTheory]
    [InlineData("claudia", 6, "now()")]
    [InlineData("claudia", 3, "now() - interval '2 minutes'")]
    [InlineData("claudia-v2", 3, "now()")]
    public async Task Prepare_AfterTheFirstVersion_DropsTheReminders(string cluster, int status, string seen)
    {
        await LeaveFirstVersionAsync(Silo(cluster, status, seen));

        await PrepareAsync();

        Assert.Equal(Tables, await TablesAsync());
        Assert.Equal("0", await QueryAsync("SELECT count(*)::text FROM orleansquery WHERE querytext LIKE '%orleans_reminder%'"));
        Assert.Equal(Version, await VersionAsync());
    }

    /// <summary>While an upgrade rolls, silos of the first version still set reminders: they are dropped by a start after that.</summary>
    [SkippableFact]
    public async Task Prepare_WhileASiloOfTheFirstVersionLives_LeavesTheRemindersToALaterStart()
    {
        await LeaveFirstVersionAsync(Silo("claudia", status: 3, seen: "now()"));

        await PrepareAsync();

        Assert.Contains("orleans_reminder", await TablesAsync(), StringComparison.Ordinal);
        Assert.Equal("1", await QueryAsync("SELECT count(*)::text FROM orleansquery WHERE querytext LIKE '%orleans_reminder%'"));

        await ExecuteAsync("UPDATE orleans_silo SET status = 6");
        await PrepareAsync();

        Assert.Equal(Tables, await TablesAsync());
        Assert.Equal(Version, await VersionAsync());
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

    /// <summary>What the first version left there, as far as it matters.</summary>
    private async Task LeaveFirstVersionAsync(string silo)
    {
        await PrepareAsync();
        await ExecuteAsync($"""
            UPDATE orleansquery SET querytext = '1' WHERE querykey = 'Claudia';
            CREATE TABLE orleans_reminder (serviceid varchar(150) NOT NULL);
            INSERT INTO orleansquery VALUES ('ReadRangeRows1Key', 'SELECT 1 FROM orleans_reminder');
            {silo}
            """);
    }

    private static string Silo(string cluster, int status, string seen) => $"""
        INSERT INTO orleans_membership VALUES ('{cluster}', 1);
        INSERT INTO orleans_silo (deploymentid, address, port, generation, siloname, hostname, status, starttime, iamalivetime)
        VALUES ('{cluster}', '10.0.0.7', 11111, 1, 'silo', 'host', {status}, now(), {seen});
        """;

    private static Task<JournalException> FailAsync(string connection) =>
        Assert.ThrowsAsync<JournalException>(() => OrleansTables.PrepareAsync(connection, CancellationToken.None));

    private Task PrepareAsync() => OrleansTables.PrepareAsync(_server.ConnectionString(), CancellationToken.None);

    private Task<string?> TablesAsync() => QueryAsync("SELECT string_agg(tablename, ' ' ORDER BY tablename COLLATE \"C\") FROM pg_tables WHERE schemaname = 'claudia'");

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
