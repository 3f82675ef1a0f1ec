using System.Text;
using System.Text.Json.Nodes;
using Claudia.Intercom;

namespace Claudia.Api.Tests;

/// <summary>What customers can put into a message: stored shortened and clean, and given back as valid JSON.</summary>
public sealed class HostileTextTests(LiveClaudia live) : IClassFixture<LiveClaudia>
{
    [Fact]
    public async Task Message_OfAlmostAMegabyte_IsStoredShortened()
    {
        var text = await StoredAsync("80001", JsonText(new string('x', 1_040_000)));
        Assert.Equal((CustomerText.Longest, true), (text.Length, text.EndsWith(CustomerText.Mark, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Message_OfPairsOfSurrogates_IsNotCutThroughOne()
    {
        var text = await StoredAsync("80002", JsonText(string.Concat(Enumerable.Repeat("😀", 80_000))));
        Assert.InRange(text.Length, CustomerText.Longest - 2, CustomerText.Longest);
        Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("80003", """ "a\u0000b\u0001c" """, "abc")]
    [InlineData("80004", """ "a\ud800b\udc00c" """, "a\uFFFDb\uFFFDc")]
    [InlineData("80005", """ "\ud83d" """, "\uFFFD")]
    [InlineData("80006", """ "one\r\ntwo\u2028three" """, "one\ntwo\nthree")]
    public async Task Message_WithWhatIsNoText_IsStoredClean(string conversation, string json, string stored) =>
        Assert.Equal(stored, await StoredAsync(conversation, json));

    [Fact]
    public async Task Message_InHtml_IsStoredAsWhatItSays()
    {
        var text = await StoredAsync("80007", JsonText("<p>Hi <b>there</b><script>alert(1)</script></p><img src=x onerror=alert(2)>"), older: true);
        Assert.Equal("Hi there", text);
    }

    [Fact]
    public async Task Message_WithHtmlInPlainText_ComesBackEscaped()
    {
        const string html = "</script><script>alert('x')</script>";
        Assert.Equal(html, await StoredAsync("80008", JsonText(html)));
        var answer = await live.Http.GetAsync($"{ClaudiaHttp.Of("80008")}/events", ValidSettings.ViewerKey);
        Assert.Equal("application/json", answer.ContentType);
        Assert.DoesNotContain("<script>", answer.Text, StringComparison.Ordinal);
    }

    /// <summary>Bytes that are no UTF-8, within a text.</summary>
    [Fact]
    public async Task Message_WithBytesThatAreNoText_IsNoFault()
    {
        var body = Encoding.UTF8.GetBytes(Notifications.Created("80009", "before@after").ToJsonString());
        body[Array.IndexOf(body, (byte)'@')] = 0xff;
        var answer = await live.Http.WebhookAsync(body);
        Assert.Contains(answer.Status, (int[])[200, 400]);
        (await live.Http.GetAsync("/health/live")).IsOk();
    }

    private static string JsonText(string text) => JsonValue.Create(text).ToJsonString();

    /// <summary>The message's text as the API gives it back.</summary>
    private async Task<string> StoredAsync(string conversation, string json, bool older = false)
    {
        var message = Notifications.Created(conversation, "@");
        if (older)
            message["data"]!["item"]!["statistics"] = new JsonObject { ["first_contact_reply_at"] = "2026-03-02T09:00:00Z" };
        Assert.Equal(200, (await live.Http.WebhookAsync(message.ToJsonString().Replace("\"@\"", json, StringComparison.Ordinal))).Status);
        var events = (await live.Http.GetAsync($"{ClaudiaHttp.Of(conversation)}/events", ValidSettings.ViewerKey)).IsOk().Json["items"]!.AsArray();
        return Assert.Single(events, item => item!["event"]!.Text("$type") == "message-received")!["event"]!.Text("text");
    }
}
