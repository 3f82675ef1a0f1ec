using System.Net.Http.Headers;
using System.Text;
using Claudia.Intercom;

namespace Claudia.Api.Tests;

/// <summary>Calls Claudia as Intercom, a workflow, or somebody with an API key does.</summary>
internal sealed class ClaudiaHttp : IDisposable
{
    private readonly HttpClient _http;

    public ClaudiaHttp(Uri address) => _http = new() { BaseAddress = address };

    public Uri Address => _http.BaseAddress!;

    public Uri Webhooks => new(Address, $"/webhooks/intercom/{ValidSettings.Workspace}");

    public Uri Connector => new(Address, $"/connectors/intercom/{ValidSettings.Workspace}/messages");

    /// <summary>A conversation's path in the API.</summary>
    public static string Of(string conversation) => $"/api/conversations/{ValidSettings.Workspace}/{conversation}";

    public void Dispose() => _http.Dispose();

    public Task<Answer> GetAsync(string path, string? key = null) => SendAsync(HttpMethod.Get, path, key);

    public Task<Answer> PostAsync(string path, string? key = null, string? json = null) =>
        SendAsync(HttpMethod.Post, path, key, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>What an operator asks for.</summary>
    public Task<Answer> AskAsync(string conversation, string what, string? json = null) =>
        PostAsync($"{Of(conversation)}/{what}", ValidSettings.OperatorKey, json);

    public Task<Answer> WebhookAsync(string body) => WebhookAsync(Encoding.UTF8.GetBytes(body));

    /// <summary>A webhook with the right signature.</summary>
    public Task<Answer> WebhookAsync(byte[] body) =>
        WebhookAsync(Body(body), Signature.Of(body, ValidSettings.Simulated.ClientSecret));

    public async Task<Answer> WebhookAsync(HttpContent body, string? signature, string? path = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path ?? Webhooks.AbsolutePath) { Content = body };
        if (signature is not null)
            request.Headers.TryAddWithoutValidation(Signature.Header, signature);
        return await SendAsync(request);
    }

    public Task<Answer> ConnectorAsync(string body) => ConnectorAsync(Encoding.UTF8.GetBytes(body));

    /// <summary>A workflow's call with the right secret.</summary>
    public Task<Answer> ConnectorAsync(byte[] body) =>
        SendAsync(HttpMethod.Post, Connector.AbsolutePath, ValidSettings.Simulated.ConnectorSecret, Body(body));

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? key, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await SendAsync(request);
    }

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request);
        return await Answer.OfAsync(response);
    }

    private static ByteArrayContent Body(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new("application/json");
        return content;
    }
}
