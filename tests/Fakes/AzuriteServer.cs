using System.Diagnostics;

namespace Claudia.Fakes;

/// <summary>Azure Storage's emulator on loopback, in a temporary folder. It ends with this process, however that ends.</summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    /// <summary>The environment variable with the path of the emulator's executable.</summary>
    public const string Variable = "CLAUDIA_AZURITE";

    private const string Account = "claudia";
    private const string Listening = " service is successfully listening at ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Lazy<Task<AzuriteServer>> Shared = new(StartAsync);

    private readonly Process _guard;

    private AzuriteServer(Process guard, string connectionString) => (_guard, ConnectionString) = (guard, connectionString);

    /// <summary>How Azure's clients reach its blobs and tables.</summary>
    public string ConnectionString { get; }

    /// <summary>Why it can't be started here; null when it can.</summary>
    public static string? Missing =>
        Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } path ? $"{Variable} does not name the executable of azurite."
        : !File.Exists(path) ? $"There is no {path}, which {Variable} names."
        : null;

    /// <summary>A key for nothing but this emulator.</summary>
    private static string Key => Convert.ToBase64String(new byte[64]);

    /// <summary>The one server of these tests.</summary>
    public static Task<AzuriteServer> SharedAsync() => Shared.Value;

    /// <summary>A server for one test, whose silos and lists would meet those of others on the shared one.</summary>
    public static async Task<AzuriteServer> StartAsync()
    {
        var guard = Guard(Directory.CreateTempSubdirectory("claudia-azurite-").FullName);
        var (printed, addresses) = (new List<string>(), new Dictionary<string, string>(StringComparer.Ordinal));
        while (await guard.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            printed.Add(line);
            if (line.Split(Listening) is ["Azurite Blob" or "Azurite Table", var address] both)
                addresses[both[0]] = address.Trim();
            if (addresses.Count < 2)
                continue;
            // Nobody reads the rest: it must not fill up.
            _ = guard.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return new(guard, $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint={addresses["Azurite Blob"]}/{Account};TableEndpoint={addresses["Azurite Table"]}/{Account};");
        }
        throw new IOException($"azurite did not start: {string.Join(Environment.NewLine, printed)}");
    }

    public async ValueTask DisposeAsync()
    {
        _guard.StandardInput.Close();
        await _guard.WaitForExitAsync();
        _guard.Dispose();
    }

    // Waits for the end of its input, which also comes when this process is killed; then ends the emulator and clears up.
    private static Process Guard(string folder)
    {
        const string script = """trap '' INT TERM HUP; "$@" </dev/null 2>&1 & cat >/dev/null; kill -KILL $!; wait $!; rm -rf -- "$0" """;
        string[] azurite =
        [
            Environment.GetEnvironmentVariable(Variable)!, "--location", folder, "--silent", "--disableTelemetry", "--skipApiVersionCheck",
            "--blobHost", "127.0.0.1", "--blobPort", "0", "--queueHost", "127.0.0.1", "--queuePort", "0", "--tableHost", "127.0.0.1", "--tablePort", "0",
        ];
        var start = new ProcessStartInfo("sh", ["-c", script, folder, .. azurite]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["AZURITE_ACCOUNTS"] = $"{Account}:{Key}";
        return Process.Start(start)!;
    }
}
