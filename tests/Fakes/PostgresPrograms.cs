using System.Diagnostics;
using System.Globalization;

namespace Claudia.Fakes;

/// <summary>PostgreSQL's own programs, run as somebody who may: the server does not run as root.</summary>
internal static class PostgresPrograms
{
    private const string Debian = "/usr/lib/postgresql";
    private const string User = "postgres";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly string? Folder = Find();

    /// <summary>Why no server can be started here; null when one can.</summary>
    public static string? Missing { get; } =
        Folder is null ? "PostgreSQL's server is not installed (Debian: postgresql)."
        : Environment.IsPrivilegedProcess && !IsThere(User) ? $"PostgreSQL's server does not run as root, and there is no user {User}."
        : null;

    /// <summary>Makes the folder the server's.</summary>
    public static Task HandOverAsync(string folder) => Environment.IsPrivilegedProcess ? RunAsync(["chown", "-R", User, folder]) : Task.CompletedTask;

    /// <summary>The words of a command that runs one of PostgreSQL's programs.</summary>
    public static string[] Command(string program, params string[] arguments) =>
    [
        .. Environment.IsPrivilegedProcess ? (string[])["setpriv", $"--reuid={User}", $"--regid={User}", "--clear-groups", "--"] : [],
        Path.Combine(Folder ?? throw new InvalidOperationException(Missing), program),
        .. arguments,
    ];

    /// <exception cref="IOException">The command failed; the message holds what it said.</exception>
    public static async Task RunAsync(string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Patience);
        var texts = await said.WaitAsync(Patience);
        if (process.ExitCode != 0)
            throw new IOException($"{string.Join(' ', command)}: {string.Concat(texts)}");
    }

    private static string? Find()
    {
        var versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [];
        return versions.OrderByDescending(folder => double.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "postgres")) && File.Exists(Path.Combine(folder, "initdb")));
    }

    private static bool IsThere(string user) => File.ReadLines("/etc/passwd").Any(line => line.StartsWith($"{user}:", StringComparison.Ordinal));
}
