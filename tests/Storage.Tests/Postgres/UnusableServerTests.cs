using Claudia.Fakes;
using Claudia.Ports;
using Npgsql;

namespace Claudia.Storage.Tests;

/// <summary>Each way in which a server can't be used has its own sentence.</summary>
[NeedsPostgres]
public sealed class UnusableServerTests : IAsyncLifetime
{
    private TestSchema _schema = null!;

    public async Task InitializeAsync() => _schema = await TestSchema.OnSharedServerAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [SkippableTheory]
    [InlineData("Password=wrong", "refuses the user or the password.")]
    [InlineData("Username=nobody-here", "refuses the user or the password.")]
    [InlineData("Database=nothing-here", "The database nothing-here at ")]
    [InlineData("Database=nothing-here", "does not exist.")]
    [InlineData("SSL Mode=VerifyFull", "can't be logged in to.")]
    [InlineData("Host=/nowhere", "can't be reached, or the connection broke.")]
    [InlineData("Host=127.0.0.1;Port=1", "can't be reached, or the connection broke.")]
    [InlineData("Host=no-such-host.invalid", "can't be reached, or the connection broke.")]
    public async Task Open_WithAnotherSetting_SaysWhatIsWrong(string setting, string expected) =>
        Assert.Contains(expected, (await FailAsync(setting)).Message, StringComparison.Ordinal);

    [SkippableFact]
    public async Task Open_TablesOfAnotherProgram_SaysSoAndLeavesThem()
    {
        await _schema.ExecuteAsync($"CREATE SCHEMA {_schema.Name}; CREATE TABLE recipes (name text)");

        Assert.EndsWith($"has tables of another program in its schema {_schema.Name}. Name another schema: Search Path=...", (await FailAsync()).Message, StringComparison.Ordinal);
        Assert.Equal("recipes", await _schema.QueryAsync<string>("SELECT string_agg(tablename, ' ') FROM pg_tables WHERE schemaname = @Name"));
    }

    [SkippableFact]
    public async Task Open_SchemaOfTheFuture_SaysSo()
    {
        await (await _schema.OpenAsync()).DisposeAsync();
        await _schema.ExecuteAsync("INSERT INTO schema_version VALUES (4711, 0)");

        Assert.Contains(" was written by a newer Claudia (schema 4711; this one knows ", (await FailAsync()).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Open_DatabaseInAnotherEncoding_SaysSo()
    {
        await _schema.ExecuteAsync($"CREATE DATABASE {_schema.Name} ENCODING 'LATIN1' TEMPLATE template0");

        Assert.Contains(" is encoded in LATIN1, ", (await FailAsync($"Database={_schema.Name}")).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Open_UserWithoutRights_SaysWhichAreMissing()
    {
        await _schema.ExecuteAsync($"CREATE ROLE {_schema.Name} LOGIN PASSWORD 'x'");

        Assert.EndsWith(
            $"Make the user the owner of the schema {_schema.Name}, or grant it CREATE on the database.",
            (await FailAsync($"Username={_schema.Name};Password=x")).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Open_UserWithNothingToChange_NeedsNoRightToChangeTheSchema()
    {
        await (await _schema.OpenAsync()).DisposeAsync();
        await _schema.ExecuteAsync($"""
            CREATE ROLE {_schema.Name} LOGIN PASSWORD 'x';
            GRANT USAGE ON SCHEMA {_schema.Name} TO {_schema.Name};
            GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA {_schema.Name} TO {_schema.Name};
            """);

        await using var journal = await TestSchema.OpenAsync(new() { ConnectionString = With($"Username={_schema.Name};Password=x") });
        Assert.Equal(AppendResult.Appended, await journal.AppendAsync(Sample.Append(Sample.Key()), CancellationToken.None));
    }

    [SkippableFact]
    public async Task Append_ToAStandby_SaysThatItCanOnlyBeRead()
    {
        await (await _schema.OpenAsync()).DisposeAsync();
        await using var journal = await TestSchema.OpenAsync(new() { ConnectionString = With("Options=-c default_transaction_read_only=on") });

        var failure = await Assert.ThrowsAsync<JournalException>(() => journal.AppendAsync(Sample.Append(Sample.Key()), CancellationToken.None));

        Assert.Contains("can only be read", failure.Message, StringComparison.Ordinal);
        Assert.False(failure.MayHaveHappened);
    }

    [SkippableFact]
    public async Task Append_TablesGone_SaysSo()
    {
        await using var journal = await _schema.OpenAsync();
        await _schema.ExecuteAsync($"DROP SCHEMA {_schema.Name} CASCADE");

        Assert.Contains("has lost tables", (await Assert.ThrowsAsync<JournalException>(() => journal.AppendAsync(Sample.Append(Sample.Key()), CancellationToken.None))).Message, StringComparison.Ordinal);
        Assert.Contains("has lost tables", (await Assert.ThrowsAsync<JournalException>(() => journal.ReadAsync(Sample.Key(), CancellationToken.None))).Message, StringComparison.Ordinal);
    }

    private string With(string settings)
    {
        var changed = new NpgsqlConnectionStringBuilder(_schema.ConnectionString);
        foreach (var setting in new NpgsqlConnectionStringBuilder(settings).Cast<KeyValuePair<string, object?>>())
            changed[setting.Key] = setting.Value;
        return changed.ConnectionString;
    }

    private async Task<JournalException> FailAsync(string settings = "")
    {
        var failure = await Assert.ThrowsAsync<JournalException>(() => TestSchema.OpenAsync(new() { ConnectionString = With(settings) }));
        // With its inner exceptions, as a log has it.
        foreach (var part in PostgresServer.Password.Split(';', '='))
            Assert.DoesNotContain(part, failure.ToString(), StringComparison.Ordinal);
        return failure;
    }
}
