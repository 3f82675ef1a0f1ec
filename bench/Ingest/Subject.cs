using Claudia.Fakes;
using Claudia.Processes;

namespace Claudia.IngestBench;

/// <summary>A process of Claudia's on SQLite. Its Intercom can't be reached, so that taking webhooks is all that it does.</summary>
internal sealed class Subject : IAsyncDisposable
{
    private readonly DotnetProgram _program;
    private readonly DirectoryInfo _folder;
    private readonly SocketsHttpHandler _connections = new() { MaxConnectionsPerServer = 1024 };
    private readonly HttpClient _http;

    private Subject(DotnetProgram program, DirectoryInfo folder, Uri url)
    {
        (_program, _folder) = (program, folder);
        _http = new(_connections) { BaseAddress = url };
    }

    public TimeSpan ProcessorTime => _program.ProcessorTime;

    public static async Task<Subject> StartAsync(FileInfo program)
    {
        var folder = Directory.CreateTempSubdirectory("claudia-ingest-");
        var setup = new ClaudiaSetup(folder.FullName, FreePort.Address());
        var environment = setup.Environment;
        environment["Logging__LogLevel__Default"] = "None";
        environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        var process = DotnetProgram.Start(program, folder.FullName, ["--urls", setup.Url.GetLeftPart(UriPartial.Authority)], environment);
        return new(process, folder, await process.ListeningAsync());
    }

    /// <summary>Posts one webhook.</summary>
    /// <exception cref="HttpRequestException">It was not acknowledged.</exception>
    public async Task PostAsync(Notification notification, CancellationToken cancel)
    {
        using var request = notification.Request();
        using var response = await _http.SendAsync(request, cancel);
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _connections.Dispose();
        await _program.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
