using System.Text.Json.Nodes;

namespace Claudia.Api.Tests;

/// <summary>The OpenAPI document.</summary>
public sealed class ApiDocumentTests(ApiDocumentTests.Read read) : IClassFixture<ApiDocumentTests.Read>
{
    /// <summary>Each route with what it answers, and by what its caller is known.</summary>
    public static TheoryData<string, string, int[], string?> Routes => new()
    {
        { "head", "/webhooks/intercom/{workspace}", [200, 404], null },
        { "post", "/webhooks/intercom/{workspace}", [200, 400, 401, 403, 404, 413, 503], "webhookSignature" },
        { "post", "/connectors/intercom/{workspace}/messages", [200, 400, 401, 403, 404, 413, 503], "connectorSecret" },
        { "post", "/api/conversations/{workspace}/{id}/connector-drill", [204, 401, 403, 404, 503], "apiKey" },
        { "get", "/api/conversations", [200, 400, 401, 503], "apiKey" },
        { "get", "/api/conversations/{workspace}/{id}", [200, 401, 404, 503], "apiKey" },
        { "get", "/api/conversations/{workspace}/{id}/events", [200, 400, 401, 404, 503], "apiKey" },
        { "get", "/api/conversations/{workspace}/{id}/deliveries", [200, 401, 404], "apiKey" },
        { "post", "/api/conversations/{workspace}/{id}/transfer", [200, 400, 401, 403, 404, 409, 413, 415, 503], "apiKey" },
        { "post", "/api/conversations/{workspace}/{id}/retry", [200, 401, 403, 404, 409, 503], "apiKey" },
        { "post", "/api/conversations/{workspace}/{id}/pause", [200, 401, 403, 404, 409, 503], "apiKey" },
        { "post", "/api/conversations/{workspace}/{id}/resume", [200, 401, 403, 404, 409, 503], "apiKey" },
        { "get", "/api/transfers", [200, 400, 401, 503], "apiKey" },
        { "get", "/api/workspaces/{workspace}/rules", [200, 401, 404], "apiKey" },
        { "post", "/api/workspaces/{workspace}/replays", [202, 400, 401, 403, 404, 409, 413, 415], "apiKey" },
        { "get", "/api/workspaces/{workspace}/replays/{id}", [200, 401, 404], "apiKey" },
        { "delete", "/api/workspaces/{workspace}/replays/{id}", [200, 401, 403, 404], "apiKey" },
        { "get", "/health/live", [200], null },
        { "get", "/health/ready", [200, 503], null },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public void Route_IsDescribed(string method, string path, int[] statuses, string? caller)
    {
        var operation = read.Document["paths"]![path]![method]!;
        Assert.NotEmpty(operation.Text("summary"));
        Assert.Contains(Assert.Single(operation["tags"]!.AsArray())!.GetValue<string>(), (string[])["Intercom", "Conversations", "Operators", "Transfers", "Rules", "Health"]);
        var responses = operation["responses"]!.AsObject();
        Assert.Equal(statuses, responses.Select(response => int.Parse(response.Key, System.Globalization.CultureInfo.InvariantCulture)).Order());
        Assert.Equal(caller, operation["security"]?[0]?.AsObject().Single().Key);
        if (!path.StartsWith("/health", StringComparison.Ordinal))
            Assert.All(responses.Where(response => response.Key[0] is '4' or '5'), response => Assert.NotNull(response.Value!["content"]!["application/problem+json"]));
    }

    [Fact]
    public void Document_Routes_AreTheseAndNoOthers()
    {
        var described = read.Document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => (operation.Key, path.Key)));
        var known = Routes.Select(row => ((string)row[0], (string)row[1]));
        Assert.Equal(known.Order(), described.Order());
    }

    [Fact]
    public void Document_Callers_AreDescribed()
    {
        var schemes = read.Document["components"]!["securitySchemes"]!.AsObject();
        Assert.Equal(["apiKey", "connectorSecret", "webhookSignature"], schemes.Select(scheme => scheme.Key));
        Assert.Equal(("http", "bearer"), (schemes["apiKey"]!.Text("type"), schemes["apiKey"]!.Text("scheme")));
        Assert.Equal(("header", "X-Hub-Signature"), (schemes["webhookSignature"]!.Text("in"), schemes["webhookSignature"]!.Text("name")));
    }

    [Theory]
    [InlineData("/webhooks/intercom/{workspace}")]
    [InlineData("/connectors/intercom/{workspace}/messages")]
    public async Task Body_OfARouteThatTakesAnyBytes_HasAnExampleThatWorks(string path)
    {
        var body = read.Document["paths"]![path]!["post"]!["requestBody"]!;
        Assert.True(body["required"]!.GetValue<bool>());
        var example = body["content"]!["application/json"]!["example"]!.AsObject();
        if (example.ContainsKey("app_id"))
            Assert.Equal(200, (await read.Live.Http.WebhookAsync(example.With("app_id", ValidSettings.Simulated.AppId))).Status);
        else
            (await read.Live.Http.ConnectorAsync(example.ToJsonString())).IsOk();
    }

    /// <summary>The document takes the host some time to make: it is read once.</summary>
    public sealed class Read : IAsyncLifetime
    {
        internal LiveClaudia Live { get; } = new();

        internal JsonNode Document { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            await Live.InitializeAsync();
            var answer = (await Live.Http.GetAsync("/openapi/v1.json")).IsOk();
            Assert.Equal("application/json", answer.ContentType);
            Assert.StartsWith("3.", answer.Json.Text("openapi"), StringComparison.Ordinal);
            Document = answer.Json;
        }

        public Task DisposeAsync() => Live.DisposeAsync();
    }
}
