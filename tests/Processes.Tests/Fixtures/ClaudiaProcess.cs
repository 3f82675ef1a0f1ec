using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Claudia.Fakes;
using Claudia.Simulator;

namespace Claudia.Processes.Tests.Fixtures;

/// <summary>Claudia as a process of her own, set up by the environment for one workspace, as in production.</summary>
internal sealed class ClaudiaProcess : IAsyncDisposable
{
    public const string Workspace = "test";

    private const string Key = "an-operator-key";

    private readonly DotnetProgram _program;
    private readonly HttpClient _http;

    private ClaudiaProcess(DotnetProgram program, Uri url)
    {
        (_program, Url) = (program, url);
        _http = new() { BaseAddress = url };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        Api = new(_http);
    }

    public Uri Url { get; }

    public ClaudiaApi Api { get; }

    public DotnetProgram Program => _program;

    /// <summary>Starts her on a data folder, and waits until she is ready.</summary>
    public static async Task<ClaudiaProcess> StartAsync(string dataFolder, Intercom intercom, TimeSpan? answerWait = null)
    {
        var program = DotnetProgram.Start(
            DotnetProgram.Built("Api", "Claudia.Api"), dataFolder, ["--urls", "http://127.0.0.1:0"], Settings(dataFolder, intercom.Url, answerWait));
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

    private static Dictionary<string, string?> Settings(string dataFolder, Uri intercom, TimeSpan? answerWait)
    {
        const string it = $"Claudia__Workspaces__{Workspace}__";
        var articles = Path.Combine(DotnetProgram.Built("Api", "Claudia.Api").DirectoryName!, "Articles");
        return new()
        {
            ["DOTNET_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_ENVIRONMENT"] = null,
            ["ASPNETCORE_URLS"] = null,
            ["Claudia__DataFolder"] = dataFolder,
            ["Claudia__ApiKeys__0__Name"] = "tests",
            ["Claudia__ApiKeys__0__Role"] = "operator",
            ["Claudia__ApiKeys__0__Sha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key))),
            [$"{it}AppId"] = Intercom.Options.AppId,
            [$"{it}Region"] = Intercom.Options.Region,
            [$"{it}AccessToken"] = Intercom.Options.AccessToken,
            [$"{it}ClientSecret"] = Intercom.Options.ClientSecret,
            [$"{it}ConnectorSecret"] = Intercom.Options.ConnectorSecret,
            [$"{it}AdminId"] = SimulatedIds.ClaudiaAdmin,
            [$"{it}TeamId"] = SimulatedIds.ClaudiaTeam,
            [$"{it}BaseAddress"] = intercom.ToString(),
            [$"{it}Destinations__level2"] = SimulatedIds.LevelTwoTeam,
            [$"{it}Articles"] = articles,
            [$"{it}AnswerWait"] = (answerWait ?? TimeSpan.FromSeconds(1)).ToString(),
        };
    }
}
