using System.Net.Sockets;
using System.Text;

namespace Claudia.Api.Tests;

/// <summary>Requests that no HTTP client makes.</summary>
public sealed class BrokenRequestTests(LiveClaudia live) : IClassFixture<LiveClaudia>
{
    /// <summary>Nobody is there any more to read the answer: what counts is that it was no fault.</summary>
    [Theory]
    [InlineData("/webhooks/intercom/acme")]
    [InlineData("/connectors/intercom/acme/messages")]
    [InlineData("/api/conversations/acme/1/transfer")]
    public async Task Body_ThatBreaksOff_IsNoFault(string path)
    {
        var before = live.Statuses.All.Count;
        using (var client = await ConnectAsync())
        {
            await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes($"{Head(path)}Content-Length: 1000\r\n\r\n{{\"topic\":"));
        }

        await live.UntilAsync(() => Task.FromResult(live.Statuses.All), all => all.Skip(before).Any(status => status is 400 or 499));
        await IsAliveAsync();
    }

    [Fact]
    public async Task Chunks_ThatAreNone_400()
    {
        Assert.StartsWith("HTTP/1.1 400 ", await SayAsync($"{Head("/webhooks/intercom/acme")}Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n"), StringComparison.Ordinal);
        await IsAliveAsync();
    }

    [Theory]
    [InlineData("/webhooks/intercom/acme", 9_000_000_000)]
    [InlineData("/connectors/intercom/acme/messages", 9_000_000_000)]
    [InlineData("/api/conversations/acme/1/transfer", RequestBody.Largest + 1)]
    public async Task Length_BeyondAllReason_IsRefusedBeforeItComes(string path, long length)
    {
        Assert.StartsWith("HTTP/1.1 413 ", await SayAsync($"{Head(path)}Content-Length: {length}\r\n\r\n"), StringComparison.Ordinal);
        await IsAliveAsync();
    }

    [Theory]
    [InlineData("/api/conversations/acme/%00")]
    [InlineData("/api/conversations/%ff%fe/1")]
    [InlineData("/api/conversations/acme/1/events/%2e%2e%2f%2e%2e")]
    [InlineData("/webhooks/intercom/%2e%2e")]
    [InlineData("/nothing/here")]
    public async Task Address_ThatIsNone_IsNotFound(string path)
    {
        var answer = await live.Http.GetAsync(path, ValidSettings.ViewerKey);
        Assert.InRange(answer.Status, 400, 405);
        await IsAliveAsync();
    }

    private static string Head(string path) =>
        $"POST {path} HTTP/1.1\r\nHost: claudia\r\nContent-Type: application/json\r\nAuthorization: Bearer {Secret(path)}\r\n";

    private static string Secret(string path) =>
        path.StartsWith("/api", StringComparison.Ordinal) ? ValidSettings.OperatorKey : ValidSettings.Simulated.ConnectorSecret;

    private async Task IsAliveAsync() => (await live.Http.GetAsync("/health/live")).IsOk();

    private async Task<TcpClient> ConnectAsync()
    {
        var client = new TcpClient();
        await client.ConnectAsync(live.Http.Address.Host, live.Http.Address.Port);
        return client;
    }

    /// <summary>The first line of what comes back.</summary>
    private async Task<string> SayAsync(string request)
    {
        using var client = await ConnectAsync();
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync() ?? "";
    }
}
