using System.Text.Json.Nodes;
using Claudia.Engine;

namespace Claudia.Answers.Tests;

public sealed class ModelPromptTests
{
    [Fact]
    public async Task Request_GoesToTheEndpointWithTheKeyTheSchemaAndTheLimit()
    {
        await using var shop = await ModelShop.OpenAsync(options => options with { MaxOutputTokens = 345 });

        await shop.AskAsync();

        var sent = Assert.Single(shop.Model.Requests);
        Assert.Equal(("POST /v1/chat/completions", $"Bearer {ModelShop.Key}"), (sent.Line, sent.Authorization));
        Assert.Equal(("stub-1", 345), (sent.Json["model"]!.GetValue<string>(), sent.Json["max_completion_tokens"]!.GetValue<int>()));
        var format = sent.Json["response_format"]!;
        Assert.Equal(("json_schema", true), (format["type"]!.GetValue<string>(), format["json_schema"]!["strict"]!.GetValue<bool>()));
        var schema = format["json_schema"]!["schema"]!;
        Assert.False(schema["additionalProperties"]!.GetValue<bool>());
        Assert.Equal(["reply", "confidence", "needs_person", "topic", "language", "articles"], schema["required"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.Equal(sent.Articles, schema["properties"]!["articles"]!["items"]!["enum"]!.AsArray().Select(id => id!.GetValue<string>()));
    }

    [Fact]
    public async Task Document_HoldsTheArticlesTheConversationAndTheQuestion()
    {
        await using var shop = await ModelShop.OpenAsync();
        var at = DateTimeOffset.UnixEpoch;

        await shop.AskAsync(history: [new("7001", Speaker.Customer, "Hello!", at), new("7002", Speaker.Claudia, "Hi.", at)]);

        var document = Assert.Single(shop.Model.Requests).Document;
        Assert.Equal("Track an order", document["articles"]![0]!["title"]!.GetValue<string>());
        Assert.Contains("tracking number", document["articles"]![0]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(["customer: Hello!", "claudia: Hi."], document["conversation"]!.AsArray().Select(line => $"{line!["from"]}: {line["text"]}"));
        Assert.Equal((ModelShop.Question, "en"), (document["question"]!.GetValue<string>(), document["language"]!.GetValue<string>()));
    }

    /// <summary>The ids of conversations and messages, and the workspace's name, tell nobody anything there.</summary>
    [Fact]
    public async Task Request_HoldsNoIds()
    {
        await using var shop = await ModelShop.OpenAsync();

        await shop.AskAsync(history: new Message("70017001", Speaker.Customer, "Hello!", DateTimeOffset.UnixEpoch));

        Assert.DoesNotContain("70017001", Assert.Single(shop.Model.Requests).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Prompt_UnderALimit_LeavesOutTheWorstArticlesFirst()
    {
        Retrieved[] found = [.. Enumerable.Range(1, 4).Select(Long)];

        var prompt = Of(found, 3_000)!;

        Assert.Equal(["a1", "a2"], prompt.Articles.Select(it => it.Article.Id));
        Assert.True(prompt.Tokens <= 3_000);
        Assert.Equal(["a1", "a2"], JsonNode.Parse(prompt.Data)!["articles"]!.AsArray().Select(article => article!["id"]!.GetValue<string>()));
    }

    [Fact]
    public void Prompt_OfWhichNothingFits_IsNone() => Assert.Null(Of([Long(1)], 500));

    private static ModelPrompt? Of(Retrieved[] found, int tokens) =>
        ModelPrompt.Of(new(new ConversationKey("shop", "1"), "Where?", [], null), "en", [.. found], ModelInstructions.Of("c"), tokens);

    private static Retrieved Long(int number) =>
        new(new Article($"a{number}", "A title", "en", 1, [], [], [new("", [new string('x', 3_000)])]), 0.9);
}
