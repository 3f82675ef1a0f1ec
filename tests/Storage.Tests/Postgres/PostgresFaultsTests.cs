using System.Net.Sockets;
using Npgsql;

namespace Claudia.Storage.Tests;

public sealed class PostgresFaultsTests
{
    private const string Secret = "s3cret";

    private static readonly PostgresDatabase Database = new(new() { ConnectionString = $"Host=db;Database=claudia;Username=ana;Password={Secret}" });

    private static readonly Exception[] Unanswered =
        [new NpgsqlException("", new TimeoutException()), new NpgsqlException("", new IOException()), new SocketException()];

    [Theory]
    [InlineData("ERROR", "57014", false)]
    [InlineData("ERROR", "53100", false)]
    [InlineData("ERROR", "40P01", false)]
    [InlineData("FATAL", "57P01", true)]
    [InlineData("FATAL", "57P03", true)]
    [InlineData("PANIC", "53100", true)]
    public void OfAppend_ServersAnswer_SaysWhetherItMayHaveHappened(string severity, string code, bool expected) =>
        Assert.Equal(expected, PostgresFaults.OfAppend(Server(severity, code), Database).MayHaveHappened);

    [Fact]
    public void OfAppend_NoAnswer_MayHaveHappened() => Assert.All(Unanswered, it => Assert.True(PostgresFaults.OfAppend(it, Database).MayHaveHappened));

    [Fact]
    public void Of_EachFailure_NamesTheDatabaseAndNoSecret()
    {
        string[] codes = ["28P01", "3D000", "42501", "53300", "53100", "57014", "25006", "42P01", "57P01", "XX000"];
        Assert.All([.. codes.Select(code => Server("ERROR", code)), .. Unanswered], failure =>
        {
            var said = PostgresFaults.Of(failure, Database);

            Assert.Contains("The database claudia at db:5432", said.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, said.ToString(), StringComparison.Ordinal);
            Assert.False(said.MayHaveHappened);
        });
    }

    [Fact]
    public void Of_Unanswered_SaysWhetherItWasTheTimeOrTheWay()
    {
        Assert.Contains("does not answer in time", PostgresFaults.Of(Unanswered[0], Database).Message, StringComparison.Ordinal);
        Assert.Contains("can't be reached", PostgresFaults.Of(Unanswered[1], Database).Message, StringComparison.Ordinal);
        Assert.Contains("can't be reached", PostgresFaults.Of(Unanswered[2], Database).Message, StringComparison.Ordinal);
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

    private static PostgresException Server(string severity, string code) => new("words of a customer", severity, severity, code);
}
