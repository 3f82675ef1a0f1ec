using System.Data.Common;
using System.Diagnostics;
using System.Globalization;

namespace Claudia.Fakes;

/// <summary>A real PostgreSQL server in a temporary folder, reached by a socket there. It ends with this process, however that ends.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    public const string User = "claudia";

    /// <summary>The database that initdb makes.</summary>
    public const string Database = "postgres";

    /// <summary>Wants quotes in a connection string.</summary>
    public const string Password = "pas5;w0rd'=s3cret";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly string _folder;
    private readonly Process _guard;

    private PostgresServer(string folder)
    {
        _folder = folder;
        _guard = Guard(folder);
    }

    /// <summary>Why no server can be started here; null when one can.</summary>
    public static string? Missing => PostgresPrograms.Missing;

    /// <summary>The server's process, while it runs.</summary>
    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(Data(_folder), "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>Makes an empty database and starts the server.</summary>
    /// <exception cref="IOException">It does not start; the message says why.</exception>
    public static async Task<PostgresServer> StartAsync()
    {
        var server = new PostgresServer(Directory.CreateTempSubdirectory("claudia-postgres-").FullName);
        try
        {
            await InitialiseAsync(server._folder);
            await server.StartAgainAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>How Npgsql reaches it.</summary>
    /// <param name="schema">The schema of the tables; null leaves it to whoever connects.</param>
    public string ConnectionString(string? schema = null)
    {
        var builder = new DbConnectionStringBuilder { ["Host"] = _folder, ["Database"] = Database, ["Username"] = User, ["Password"] = Password };
        if (schema is not null)
            builder["Search Path"] = schema;
        return builder.ConnectionString;
    }

    /// <summary>Starts it after a stop.</summary>
    public Task StartAgainAsync() => ControlAsync("start", "-t", "60", "-l", Path.Combine(_folder, "log"));

    /// <summary>Stops it as an administrator does: it ends the sessions, and what they have not committed.</summary>
    public Task StopAsync() => ControlAsync("stop", "-m", "fast");

    /// <summary>Stops it as a crash does: it recovers at the next start.</summary>
    public Task CrashAsync() => ControlAsync("stop", "-m", "immediate");

    public async ValueTask DisposeAsync()
    {
        _guard.StandardInput.Close();
        await _guard.WaitForExitAsync().WaitAsync(Patience);
        _guard.Dispose();
    }

    private static async Task InitialiseAsync(string folder)
    {
        var password = Path.Combine(folder, "password");
        await File.WriteAllTextAsync(password, Password);
        await PostgresPrograms.HandOverAsync(folder);
        await PostgresPrograms.RunAsync(PostgresPrograms.Command(
            "initdb", "-D", Data(folder), "-U", User, "-A", "scram-sha-256", $"--pwfile={password}", "-E", "UTF8", "--no-locale", "--no-sync"));
        await File.AppendAllTextAsync(Path.Combine(Data(folder), "postgresql.conf"), $"""

            listen_addresses = ''
            unix_socket_directories = '{folder}'
            max_connections = 200
            """);
    }

    private static string Data(string folder) => Path.Combine(folder, "data");

    private Task ControlAsync(string action, params string[] arguments) =>
        PostgresPrograms.RunAsync(PostgresPrograms.Command("pg_ctl", [action, "-w", "-s", "-D", Data(_folder), .. arguments]));

    // Waits for the end of its input, which also comes when this process is killed; then stops the server and clears up.
    private static Process Guard(string folder)
    {
        const string script = """trap '' INT TERM HUP; exec >/dev/null 2>&1; cat; "$@"; rm -rf -- "$0" """;
        string[] stop = PostgresPrograms.Command("pg_ctl", "stop", "-w", "-m", "immediate", "-D", Data(folder));
        return Process.Start(new ProcessStartInfo("sh", ["-c", script, folder, .. stop]) { WorkingDirectory = "/", RedirectStandardInput = true })!;
    }
}
