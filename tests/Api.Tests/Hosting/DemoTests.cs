using System.Text.RegularExpressions;
using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

public sealed partial class DemoTests(LiveDemo demo) : IClassFixture<LiveDemo>
{
    [Fact]
    public async Task Customer_Writes_IsAnsweredAndTheKeysWork()
    {
        var conversation = await AskAsync(new() { Text = "How do I track my package?" });

        (await demo.Http.GetAsync(LiveDemo.Of(conversation), Demo.ViewerKey)).IsOk();
        (await demo.Http.PostAsync($"{LiveDemo.Of(conversation)}/pause", Demo.ViewerKey)).IsProblem(403);
        (await demo.Http.PostAsync($"{LiveDemo.Of(conversation)}/pause", Demo.OperatorKey)).IsOk();
    }

    /// <summary>What the page suggests to write is answered by the article that it is about.</summary>
    [Fact]
    public async Task Page_SuggestedQuestion_IsAnsweredByItsArticle()
    {
        var conversation = await AskAsync(new() { Text = await SuggestedAsync("first-text"), ContactId = SimulatedIds.EnglishContact });

        var judged = Assert.Single(await demo.EventsAsync(conversation), it => it.Text("$type") == "judged");
        Assert.Equal("answer", judged["verdict"]!.Text("$type"));
        Assert.Equal("How to track your parcel", judged["draft"]!["articles"]![0]!.Text("title"));
    }

    /// <summary>What the page suggests as a signal is one that a rule of the demonstration waits for.</summary>
    [Fact]
    public async Task Page_SuggestedSignal_TransfersToLevelTwo()
    {
        var signal = System.Text.Json.JsonSerializer.SerializeToElement(await SuggestedAsync("signal"));
        var written = await demo.Intercom.StartAsync(new NewConversation { Text = "How do I track my package?", Attributes = new Dictionary<string, System.Text.Json.JsonElement> { ["claudia_signal"] = signal } });

        await demo.Intercom.WaitForAsync(entry => entry.ConversationId == written.ConversationId && entry.AssignsTeam(SimulatedIds.LevelTwoTeam));

        var decided = Assert.Single(await demo.EventsAsync(written.ConversationId), it => it.Text("$type") == "transfer-decided");
        Assert.Equal("signal", decided["reasons"]![0]!.Text("kind"));
    }

    [Fact]
    public async Task Welcome_ForABrowser_IsAPageWithLinks()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        var page = (await demo.Http.SendAsync(request)).IsOk();

        Assert.Equal("text/html", page.ContentType);
        Assert.Contains($"Bearer {Demo.ViewerKey}' {demo.Http.Address.GetLeftPart(UriPartial.Authority)}/api/conversations", page.Text, StringComparison.Ordinal);
        var links = Link().Matches(page.Text).Select(link => link.Groups[1].Value).ToList();
        Assert.Equal([demo.Page.BaseAddress!.AbsoluteUri, "/health/ready", "/openapi/v1.json"], links);
        using var http = new HttpClient();
        foreach (var link in links)
        {
            using var answer = await http.GetAsync(new Uri(demo.Http.Address, link));
            Assert.True(answer.IsSuccessStatusCode || link == "/health/ready", link);
        }
    }

    [Fact]
    public async Task Welcome_ForAProgram_IsText()
    {
        var answer = (await demo.Http.GetAsync("/")).IsOk();
        Assert.Equal("text/plain", answer.ContentType);
        Assert.StartsWith("Claudia is running.", answer.Text, StringComparison.Ordinal);
    }

    private async Task<string> AskAsync(NewConversation written)
    {
        var conversation = (await demo.Intercom.StartAsync(written)).ConversationId;
        await demo.Intercom.WaitForAsync(entry => entry.ConversationId == conversation && entry is { Kind: EffectKind.Comment, Via: Via.Rest });
        return conversation;
    }

    /// <summary>The placeholder of a field of the page.</summary>
    private async Task<string> SuggestedAsync(string field)
    {
        var page = await demo.Page.GetStringAsync(new Uri("/", UriKind.Relative));
        return Placeholder().Matches(page).Single(match => match.Groups[1].Value == field).Groups[2].Value;
    }

    [GeneratedRegex("<(?:input|textarea) id=\"([^\"]+)\"[^>]* placeholder=\"([^\"]+)\"")]
    private static partial Regex Placeholder();

    [GeneratedRegex("<a href=\"([^\"]+)\">")]
    private static partial Regex Link();
}
