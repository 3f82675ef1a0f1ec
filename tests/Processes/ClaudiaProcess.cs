using System.Net.Http.Headers;
using Claudia.Fakes;

namespace Claudia.Processes;

/// <summary>Claudia as a process of her own.</summary>
internal sealed class ClaudiaProcess : IAsyncDisposable
{
    private readonly DotnetProgram _program;
    private readonly HttpClient _http;

    private ClaudiaProcess(DotnetProgram program, Uri url)
    {
        (_program, Url) = (program, url);
        _http = new() { BaseAddress = url };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ClaudiaSetup.Key);
        Api = new(_http);
    }

    public Uri Url { get; }

    public ClaudiaApi Api { get; }

    public DotnetProgram Program => _program;

    /// <summary>Starts her, and waits for nothing.</summary>
    public static DotnetProgram Launch(ClaudiaSetup setup) => DotnetProgram.Start(
        setup.Program, setup.DataFolder, ["--urls", setup.Url.GetLeftPart(UriPartial.Authority)], setup.Environment);

    /// <summary>Starts her, and waits until she is ready.</summary>
    public static async Task<ClaudiaProcess> StartAsync(ClaudiaSetup setup)
    {
        var program = Launch(setup);
        try
        {
            var claudia = new ClaudiaProcess(program, await program.ListeningAsync());
            await Eventually.GetAsync("Readiness", claudia.Api.ReadyAsync, () => program.Output);
            return claudia;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _program.DisposeAsync();
    }
}
