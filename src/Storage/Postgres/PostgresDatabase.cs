using Dapper;
using Npgsql;

namespace Claudia.Storage;

/// <summary>The database, and how connections to it are opened.</summary>
internal sealed class PostgresDatabase
{
    private const int ConnectSeconds = 5;

    // The server gives up first, and says that it did.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly PostgresJournalOptions _options;
    private readonly NpgsqlConnectionStringBuilder _settings;

    public PostgresDatabase(PostgresJournalOptions options)
    {
        _options = options;
        _settings = new(options.ConnectionString);
        _settings.Database ??= _settings.Username;
        _settings.ApplicationName ??= "claudia";
        Schema = _settings.SearchPath ??= PostgresJournalOptions.DefaultSchema;
        Place = $"The database {_settings.Database} at {_settings.Host}:{_settings.Port}";
        Restrict();
    }

    /// <summary>Names database and server, without any secret.</summary>
    public string Place { get; }

    /// <summary>The schema that holds the journal's tables.</summary>
    public string Schema { get; }

    public TimeSpan StatementTimeout => _options.StatementTimeout;

    /// <summary>A source of connections that are kept and given again.</summary>
    public NpgsqlDataSource Pool() => Build(pooling: true);

    /// <summary>A source of connections that are new each time.</summary>
    public NpgsqlDataSource Fresh() => Build(pooling: false);

    // What the journal relies on, whatever the connection string says.
    private void Restrict()
    {
        _settings.Timeout = ConnectSeconds;
        _settings.CommandTimeout = (int)Math.Ceiling((_options.StatementTimeout + Grace).TotalSeconds);
        _settings.MinPoolSize = 0;
        _settings.MaxPoolSize = _options.Readers;
        _settings.Multiplexing = false;
        _settings.Enlist = false;
        _settings.MaxAutoPrepare = 32;
        _settings.AutoPrepareMinUsages = 2;
        // The session's settings are made once, and stay.
        _settings.NoResetOnClose = true;
        // A detail can hold customers' words, and the password is needed by nobody who asks a connection for its string.
        _settings.IncludeErrorDetail = false;
        _settings.IncludeFailedBatchedCommand = false;
        _settings.LogParameters = false;
        _settings.PersistSecurityInfo = false;
    }

    private NpgsqlDataSource Build(bool pooling)
    {
        var builder = new NpgsqlDataSourceBuilder(_settings.ConnectionString);
        builder.ConnectionStringBuilder.Pooling = pooling;
        builder.UsePhysicalConnectionInitializer(connection => connection.Execute(SessionSql), connection => connection.ExecuteAsync(SessionSql));
        return builder.Build();
    }

    // Durable means on the disk, and a row that another transaction has changed is looked at again, whatever the server's settings are.
    private string SessionSql => $"""
        SET statement_timeout = {(long)_options.StatementTimeout.TotalMilliseconds};
        SET default_transaction_isolation = 'read committed';
        SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
        """;
}
