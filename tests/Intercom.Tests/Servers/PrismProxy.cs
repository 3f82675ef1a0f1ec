using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Claudia.Fakes;

namespace Claudia.Intercom.Tests;

/// <summary>Runs where Prism and Intercom's OpenAPI file are at hand: see .ci/run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PrismFactAttribute : FactAttribute
{
    public PrismFactAttribute() => Skip =
        !File.Exists(PrismProxy.Executable) ? "CLAUDIA_PRISM names no Prism executable."
        : !File.Exists(PrismProxy.OpenApi) ? "CLAUDIA_INTERCOM_OPENAPI names no OpenAPI file of Intercom's."
        : null;
}

/// <summary>A breach of Intercom's schema, in a request or in the answer to it.</summary>
internal sealed record Breach(string Call, string Place, string Message)
{
    public override string ToString() => $"{Call}: {Place}: {Message}";
}

/// <summary>Prism between a caller and a server, holding both against Intercom's OpenAPI file.</summary>
internal sealed class PrismProxy : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PrismProxy(Uri upstream)
    {
        var port = FreePort.Number();
        Address = new Uri($"http://127.0.0.1:{port}");
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(Executable!, ["proxy", OpenApi!, upstream.AbsoluteUri, "--host", "127.0.0.1", "--port", $"{port}"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
            EnableRaisingEvents = true,
        };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException("Prism has ended."));
    }

    public static string? Executable => Environment.GetEnvironmentVariable("CLAUDIA_PRISM");

    public static string? OpenApi => Environment.GetEnvironmentVariable("CLAUDIA_INTERCOM_OPENAPI");

    public Uri Address { get; }

    public static async Task<PrismProxy> StartAsync(Uri upstream)
    {
        var proxy = new PrismProxy(upstream);
        proxy._process.Start();
        proxy._process.BeginOutputReadLine();
        proxy._process.BeginErrorReadLine();
        await proxy._listening.Task.WaitAsync(Patience, TimeProvider.System);
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line?.Contains("Prism is listening", StringComparison.Ordinal) == true)
            _listening.TrySetResult();
    }
}

/// <summary>Collects what Prism has found in the calls that pass.</summary>
internal sealed class BreachCollector : DelegatingHandler
{
    private ImmutableList<Breach> _breaches = [];
    private ImmutableList<string> _calls = [];

    public BreachCollector() => InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false };

    public IReadOnlyList<Breach> Breaches => _breaches;

    /// <summary>Method, path with ids left out, and status.</summary>
    public IReadOnlyList<string> Calls => _calls;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var path = string.Join('/', request.RequestUri!.AbsolutePath.Split('/').Select(part => part.Any(char.IsAsciiDigit) ? "{id}" : part));
        var call = string.Create(CultureInfo.InvariantCulture, $"{request.Method} {path} {(int)response.StatusCode}");
        ImmutableInterlocked.Update(ref _calls, all => all.Add(call));
        if (response.Headers.TryGetValues("sl-violations", out var found))
            foreach (var breach in found.SelectMany(text => JsonNode.Parse(text)!.AsArray()))
                ImmutableInterlocked.Update(ref _breaches, all => all.Add(Read(call, breach!)));
        return response;
    }

    private static Breach Read(string call, JsonNode breach) => new(
        call,
        string.Join('.', breach["location"]!.AsArray().Select(step => step!.ToString())),
        breach["message"]!.GetValue<string>());
}
