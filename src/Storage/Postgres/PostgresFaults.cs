using System.Net.Sockets;
using Claudia.Ports;
using Npgsql;

namespace Claudia.Storage;

/// <summary>Says what a failure of PostgreSQL means for whoever keeps the server. No message repeats a secret or a customer's words.</summary>
internal static class PostgresFaults
{
    private const string Class22DataException = "22";
    private const string Class23Constraint = "23";
    private const string Class54Limit = "54";

    /// <summary>The failure of an opening, of a read, or of a write that was rolled back.</summary>
    public static JournalException Of(Exception failure, PostgresDatabase database) => new(Sentence(failure, database), failure);

    /// <summary>The failure of an append that had left.</summary>
    public static JournalException OfAppend(Exception failure, PostgresDatabase database) =>
        new(Sentence(failure, database), failure) { MayHaveHappened = !IsRolledBack(failure) };

    /// <summary>True when it is the server's or the network's failure.</summary>
    public static bool IsOfTheServer(Exception failure) =>
        failure is NpgsqlException or SocketException or TimeoutException or (IOException and not JournalException);

    /// <summary>True when the rows are at fault, and other rows would have gone well.</summary>
    public static bool IsOfTheRows(PostgresException failure) => failure.SqlState[..2] is Class22DataException or Class23Constraint or Class54Limit;

    /// <summary>True when the connection broke before there was an answer, and another one may do better.</summary>
    public static bool IsBroken(Exception failure) => IsOfTheServer(failure) && !IsRolledBack(failure) && !IsTimeout(failure);

    // An ERROR ends the transaction; FATAL and PANIC end the session, and can come between the commit and its answer.
    private static bool IsRolledBack(Exception failure) => failure is PostgresException { InvariantSeverity: "ERROR" };

    private static bool IsTimeout(Exception failure) => failure is TimeoutException or { InnerException: TimeoutException };

    private static string Sentence(Exception failure, PostgresDatabase database) => failure switch
    {
        PostgresException it => Sentence(it.SqlState, database),
        _ when IsTimeout(failure) => $"{database.Place} does not answer in time. Check its load, and the network on the way.",
        NpgsqlException { InnerException: not (SocketException or IOException) } =>
            $"{database.Place} can't be logged in to. Check user, password and SSL Mode in the connection string.",
        _ => $"{database.Place} can't be reached, or the connection broke. Check that the server runs, and Host and Port in the connection string.",
    };

    private static string Sentence(string code, PostgresDatabase database) => code switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"{database.Place} refuses the user or the password. Check both in the connection string, and the server's pg_hba.conf.",
        PostgresErrorCodes.InvalidCatalogName => $"{database.Place} does not exist. Make it (createdb), or name another one.",
        PostgresErrorCodes.InsufficientPrivilege =>
            $"{database.Place} does not let this user do what the journal needs. Make the user the owner of the schema {database.Schema}, or grant it CREATE on the database.",
        PostgresErrorCodes.TooManyConnections => $"{database.Place} has no connection left. Raise max_connections, or look for who holds them.",
        PostgresErrorCodes.DiskFull => $"{database.Place} has no room left. Free space on its disk: appends go on by themselves.",
        PostgresErrorCodes.QueryCanceled =>
            $"{database.Place} has cancelled a statement, as it does after {database.StatementTimeout.TotalSeconds:0.###} s. Look in pg_stat_activity for who holds its locks, or for the load.",
        PostgresErrorCodes.ReadOnlySqlTransaction => $"{database.Place} can only be read: it is a standby, or set to be read-only. Name the primary.",
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName =>
            $"{database.Place} has lost tables of the journal. Put the schema {database.Schema} back, or start Claudia anew with an empty one.",
        PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown =>
            $"{database.Place} is starting or stopping. Appends go on by themselves when it runs.",
        _ => $"{database.Place} fails (code {code}).",
    };
}
