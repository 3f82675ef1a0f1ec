using System.Collections.Concurrent;
using System.Text;
using Claudia.Engine;
using Claudia.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Claudia.Silo.Tests;

/// <summary>A whole process, and a receiver of OTLP over real HTTP.</summary>
public sealed class TelemetryTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claudia-telemetry-");
    private readonly ConcurrentDictionary<string, string> _received = [];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Receiver_ThatIsNamed_GetsMetricsAndTraces_OfOrleansAndOfClaudia()
    {
        await using var receiver = await ReceiveAsync();
        await using (var app = await BuildAsync(receiver.Urls.First()))
        {
            await app.StartAsync();
            var nudge = new ConversationInput.Nudged(TimeProvider.System.GetUtcNow(), Road.Connector);
            await app.Services.GetRequiredService<IConversations>().DeliverAsync(new(ValidSettings.Workspace, "1"), nudge, CancellationToken.None);
            await app.StopAsync();
        }

        Assert.Contains("Microsoft.Orleans", _received["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("Microsoft.Orleans", _received["/v1/metrics"], StringComparison.Ordinal);
        Assert.Contains("Claudia.Journal", _received["/v1/metrics"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:4317")]
    [InlineData("ftp://localhost")]
    public async Task Receiver_ThatIsNoAddress_IsRefused(string address)
    {
        var wrong = await Assert.ThrowsAsync<SettingsException>(() => BuildAsync(address));

        Assert.Equal(["OTEL_EXPORTER_OTLP_ENDPOINT must be the address of a receiver, such as http://localhost:4317"], wrong.Lines.AsEnumerable());
    }

    private async Task<WebApplication> BuildAsync(string receiver)
    {
        var settings = ValidSettings.For(new("http://localhost:5081"), _folder.FullName);
        (settings[Telemetry.Endpoint], settings["OTEL_EXPORTER_OTLP_PROTOCOL"]) = (receiver, "http/protobuf");
        var builder = ClaudiaHost.CreateBuilder(ValidSettings.Args(settings));
        await builder.AddClaudiaAsync(builder.ReadSettings(ClusterRole.Both), TimeProvider.System);
        return builder.BuildClaudia();
    }

    private async Task<WebApplication> ReceiveAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            // The names in protobuf are plain text.
            using var body = new StreamReader(context.Request.Body, Encoding.Latin1);
            var text = await body.ReadToEndAsync(context.RequestAborted);
            _received.AddOrUpdate(context.Request.Path, text, (_, before) => before + text);
        });
        await app.StartAsync();
        return app;
    }
}
