using Microsoft.Extensions.Logging.Abstractions;

namespace Claudia.Storage.Tests;

public sealed class PostgresJournalOptionsTests
{
    private const string Secret = "s3cret";

    [Theory]
    [InlineData("Host=db")]
    [InlineData("Server=db;User Id=ana;Pwd=\"s3;cret\"")]
    [InlineData("Host=db;Search Path=claudia_2")]
    public void Fault_StringThatWillDo_IsNull(string connectionString) => Assert.Null(PostgresJournalOptions.Fault(connectionString));

    [Theory]
    [InlineData("")]
    [InlineData("Database=claudia")]
    [InlineData("Host=db;Search Path=a, b")]
    [InlineData("Host=db;Search Path=a; DROP TABLE events")]
    [InlineData("Host=db;Password=x;s3cret=y")]
    [InlineData("Host=db;Password=x;s3cret")]
    [InlineData("Host=db;Port=s3cret")]
    [InlineData("postgres://ana:s3cret@db/claudia")]
    public async Task Fault_StringThatWillNotDo_IsSaidWithoutRepeatingIt(string connectionString)
    {
        var fault = PostgresJournalOptions.Fault(connectionString);
        var thrown = await Assert.ThrowsAsync<ArgumentException>(() => OpenAsync(new() { ConnectionString = connectionString }));

        Assert.StartsWith("must ", fault, StringComparison.Ordinal);
        Assert.Contains(fault!, thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_OptionOutOfRange_IsRejected()
    {
        var options = new PostgresJournalOptions { ConnectionString = "Host=db" };
        PostgresJournalOptions[] wrong =
        [
            options with { StatementTimeout = TimeSpan.Zero }, options with { StatementTimeout = TimeSpan.FromHours(1) },
            options with { WakeLease = TimeSpan.FromTicks(-1) }, options with { WakeLease = TimeSpan.FromHours(1) },
            options with { MaxBatch = 0 }, options with { QueueLimit = 0 }, options with { Readers = 0 },
        ];

        foreach (var it in wrong)
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => OpenAsync(it));
    }

    [Fact]
    public void ToString_WithAPassword_DoesNotHoldIt() =>
        Assert.DoesNotContain(Secret, $"{new PostgresJournalOptions { ConnectionString = $"Host=db;Password={Secret}" }}", StringComparison.Ordinal);

    private static Task<PostgresJournal> OpenAsync(PostgresJournalOptions options) =>
        PostgresJournal.OpenAsync(options, TimeProvider.System, NullLogger.Instance);
}
