using System.Text;
using System.Text.Json.Nodes;
using Claudia.Intercom;

namespace Claudia.Api.Tests;

/// <summary>Webhooks that are not taken: the status says why, and nothing of them is stored.</summary>
public sealed class RefusedWebhookTests(LiveClaudia live) : IClassFixture<LiveClaudia>
{
    private const string Id = "77001";

    public static TheoryData<string, string> Malformed => new()
    {
        { "empty", "" },
        { "words", "hello" },
        { "a number", "42" },
        { "null", "null" },
        { "a list", "[]" },
        { "broken off", Message().ToJsonString()[..80] },
        { "no topic", """{"app_id":"sim_claudia","data":{"item":{"id":"77001"}}}""" },
        { "a topic that is a number", Message().With("topic", 7) },
        { "a topic without end", Message().With("topic", new string('t', 5_000)) },
        { "no data", Message().With("data", null) },
        { "data that is a text", Message().With("data", "conversation") },
        { "no item", Message().With("data", new JsonObject()) },
        { "an item without an id", Message().With("data", new JsonObject { ["item"] = new JsonObject() }) },
        { "an id that is a text", Item("id", "abc") },
        { "an id below zero", Item("id", -5) },
        { "an id beyond any", Item("id", 9_007_199_254_740_993) },
        { "an id that is a path", Item("id", "../../etc") },
        { "no app", Message().With("app_id", null) },
        { "an app that is a list", Message().With("app_id", new JsonArray()) },
        { "deeper than anything", new string('[', 100_000) },
        { "deep below the item", """{"topic":"conversation.user.created","app_id":"sim_claudia","data":{"item":""" + Deep(5_000) + "}}" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Post_AnotherShape_400(string what, string body)
    {
        Assert.NotEmpty(what);
        (await live.Http.WebhookAsync(body)).IsProblem(400);
        await NothingIsStoredAsync();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sha1=")]
    [InlineData("sha1=0000000000000000000000000000000000000000")]
    [InlineData("sha256=0000000000000000000000000000000000000000")]
    [InlineData("sha1=zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    public async Task Post_WrongSignature_401(string? signature)
    {
        (await live.Http.WebhookAsync(Content(), signature)).IsProblem(401, "X-Hub-Signature");
        await NothingIsStoredAsync();
    }

    [Fact]
    public async Task Post_SignatureOfAnotherBody_401()
    {
        var signature = Signature.Of(Encoding.UTF8.GetBytes(Message().ToJsonString() + " "), ValidSettings.Simulated.ClientSecret);
        (await live.Http.WebhookAsync(Content(), signature)).IsProblem(401);
        await NothingIsStoredAsync();
    }

    [Fact]
    public async Task Post_AnotherApp_403()
    {
        (await live.Http.WebhookAsync(Message().With("app_id", "somebody_else"))).IsProblem(403, "somebody_else");
        await NothingIsStoredAsync();
    }

    [Theory]
    [InlineData("/webhooks/intercom/nobody")]
    [InlineData("/webhooks/intercom/ACME")]
    [InlineData("/webhooks/intercom/a%2Fb")]
    public async Task Post_UnknownWorkspace_404(string path) =>
        (await live.Http.WebhookAsync(Content(), "sha1=", path)).IsProblem(404, "workspace");

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 1)]
    [InlineData(false, 3 * RequestBody.Largest)]
    [InlineData(true, 3 * RequestBody.Largest)]
    public async Task Post_MoreThanAMegabyte_413(bool chunked, int more)
    {
        var bytes = new byte[RequestBody.Largest + more];
        using HttpContent content = chunked ? new StreamContent(new Unsized(bytes)) : new ByteArrayContent(bytes);
        Assert.Equal(chunked, content.Headers.ContentLength is null);
        (await live.Http.WebhookAsync(content, Signature.Of(bytes, ValidSettings.Simulated.ClientSecret))).IsProblem(413);
    }

    private static JsonObject Message() => Notifications.Created(Id, "Where is my parcel?");

    private static string Item(string name, JsonNode value)
    {
        var message = Message();
        message["data"]!["item"]![name] = value;
        return message.ToJsonString();
    }

    private static string Deep(int levels) => string.Concat(Enumerable.Repeat("""{"id":""", levels)) + "1" + new string('}', levels);

    private static StringContent Content() => new(Message().ToJsonString(), Encoding.UTF8, "application/json");

    private async Task NothingIsStoredAsync()
    {
        (await live.Http.GetAsync(ClaudiaHttp.Of(Id), ValidSettings.ViewerKey)).IsProblem(404);
        Assert.Empty((await live.Http.GetAsync("/api/conversations", ValidSettings.ViewerKey)).IsOk().Json["items"]!.AsArray());
    }
}
