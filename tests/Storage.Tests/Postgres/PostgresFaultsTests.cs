using System.Net.Sockets;
using Npgsql;

namespace Claudia.Storage.Tests;

public sealed class PostgresFaultsTests
{
    private const string Secret = "s3cret";

    private static readonly PostgresDatabase Database = new(new() { ConnectionString = $"Host=db;Database=claudia;Username=ana;Password={Secret}" });

    public static TheoryData<Exception, bool> Failures => new()
    {
        { Server("ERROR", "57014"), false },
        { Server("ERROR", "53100"), false },
        { Server("ERROR", "40P01"), false },
        { Server("FATAL", "57P01"), true },
        { Server("FATAL", "57P03"), true },
        { Server("PANIC", "53100"), true },
        { new NpgsqlException("", new TimeoutException()), true },
        { new NpgsqlException("", new IOException()), true },
        { new SocketException(), true },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void OfAppend_Failure_SaysWhetherItMayHaveHappened(Exception failure, bool expected) =>
        Assert.Equal(expected, PostgresFaults.OfAppend(failure, Database).MayHaveHappened);

    [Theory]
    [MemberData(nameof(Failures))]
    public void Of_EachFailure_NamesTheDatabaseAndNoSecret(Exception failure, bool _)
    {
        var said = PostgresFaults.Of(failure, Database);

        Assert.Contains("The database claudia at db:5432", said.Message.Replace("the database", "The database", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, said.ToString(), StringComparison.Ordinal);
        Assert.False(said.MayHaveHappened);
    }

    [Theory]
    [InlineData("22021", true)]
    [InlineData("23505", true)]
    [InlineData("54000", true)]
    [InlineData("42P01", false)]
    [InlineData("53100", false)]
    [InlineData("25006", false)]
    public void IsOfTheRows_Code_SaysWhetherOthersWouldGoWell(string code, bool expected) =>
        Assert.Equal(expected, PostgresFaults.IsOfTheRows(Server("ERROR", code)));

    private static PostgresException Server(string severity, string code) => new($"words of a customer", severity, severity, code);
}
