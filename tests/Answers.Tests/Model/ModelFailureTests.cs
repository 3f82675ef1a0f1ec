using System.Text.Json.Nodes;
using Claudia.Fakes;
using Microsoft.AspNetCore.Http;

namespace Claudia.Answers.Tests;

/// <summary>Whatever the model's API does: the customer gets the articles' answer.</summary>
public sealed class ModelFailureTests
{
    private static readonly Func<StubRequest, HttpContext, Task> Well = StubAnswers.Saying("Open My orders in your account and choose Track.");

    private static readonly Dictionary<string, (string Reason, Func<StubRequest, HttpContext, Task> Answer)> Answers = new()
    {
        ["400"] = ("refused", StubAnswers.Status(400)),
        ["401"] = ("refused", StubAnswers.Status(401)),
        ["404"] = ("refused", StubAnswers.Status(404)),
        ["429"] = ("throttled", StubAnswers.Status(429)),
        ["429 for an hour"] = ("throttled", StubAnswers.Status(429, retryAfter: 3600)),
        ["500"] = ("unavailable", StubAnswers.Status(500)),
        ["503"] = ("unavailable", StubAnswers.Status(503)),
        ["redirection"] = ("unavailable", StubAnswers.Status(307)),
        ["reset"] = ("broken", StubAnswers.Reset()),
        ["no body"] = ("garbled", StubAnswers.Body("")),
        ["HTML"] = ("garbled", StubAnswers.Body("<html>busy</html>")),
        ["no completion"] = ("garbled", StubAnswers.Body("{}")),
        ["broken JSON"] = ("garbled", StubAnswers.Body("[1,2")),
        ["truncated completion"] = ("garbled", StubAnswers.Body("""{"id":"x","choices":[{"index":0,"finish_reason":"st""")),
        ["endless body"] = ("broken", StubAnswers.Body(new string(' ', 600_000) + "{}")),
        ["no content"] = ("garbled", StubAnswers.Content(_ => "")),
        ["prose"] = ("garbled", StubAnswers.Content(_ => "Sure! Your order is on its way.")),
        ["truncated content"] = ("garbled", StubAnswers.Content(request => StubAnswers.Fields(request, "Open My orders.")[..^7])),
        ["two documents"] = ("garbled", StubAnswers.Content(request => StubAnswers.Fields(request, "Open My orders.") + "{}")),
        ["fenced JSON"] = ("garbled", StubAnswers.Content(request => $"```json\n{StubAnswers.Fields(request, "Open My orders.")}\n```")),
        ["broken surrogate"] = ("garbled", StubAnswers.Content(_ => "{\"reply\":\"\\ud800\",\"confidence\":1,\"needs_person\":false,\"topic\":\"\",\"language\":\"en\",\"articles\":[]}")),
        ["cut off"] = ("too_long", StubAnswers.Content(request => StubAnswers.Fields(request, "Open My orders."), whole => whole["choices"]![0]!["finish_reason"] = "length")),
        ["filtered"] = ("declined", StubAnswers.Content(request => StubAnswers.Fields(request, "Open My orders."), whole => whole["choices"]![0]!["finish_reason"] = "content_filter")),
        ["refusal"] = ("declined", StubAnswers.Content(_ => "", whole => whole["choices"]![0]!["message"]!["refusal"] = "I can't help with that.")),
        ["no words"] = ("empty", StubAnswers.Saying("")),
        ["only blanks"] = ("empty", StubAnswers.Saying(" \n\u200B ")),
        ["too many words"] = ("too_long", StubAnswers.Saying(string.Concat(Enumerable.Repeat("My orders. ", 300)))),
        ["unknown article"] = ("unknown_article", StubAnswers.Saying("Open My orders.", 0.9, fields => fields["articles"] = new JsonArray("en/track-order", "en/made-up"))),
        ["another language"] = ("language", StubAnswers.Saying("Abra a página das suas encomendas na conta e veja onde está o pacote que você comprou.")),
    };

    public static TheoryData<string> Failures => [.. Answers.Keys];

    public static TheoryData<string, string> WrongFields => new()
    {
        { "reply", "null" },
        { "reply", "7" },
        { "confidence", "\"high\"" },
        { "confidence", "1.01" },
        { "confidence", "-0.1" },
        { "needs_person", "\"no\"" },
        { "language", "\"Klingon, please\"" },
        { "topic", $"\"{new string('x', 81)}\"" },
        { "articles", "\"en/track-order\"" },
        { "articles", "[null]" },
        { "destination", "\"billing\"" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Failure_OfAnyKind_LeavesTheArticlesAnswer(string name)
    {
        await using var shop = await ModelShop.OpenAsync();
        shop.Model.Answer = Answers[name].Answer;

        await shop.IsTheArticlesOwnAsync(await shop.AskAsync(), Answers[name].Reason);
    }

    [Theory]
    [MemberData(nameof(WrongFields))]
    public async Task Field_AgainstTheSchema_LeavesTheArticlesAnswer(string field, string value)
    {
        await using var shop = await ModelShop.OpenAsync();
        shop.Model.Answer = StubAnswers.Saying("Open My orders.", 0.9, fields => fields[field] = JsonNode.Parse(value));

        await shop.IsTheArticlesOwnAsync(await shop.AskAsync(), "garbled");
    }

    [Theory]
    [InlineData("reply")]
    [InlineData("confidence")]
    [InlineData("needs_person")]
    [InlineData("topic")]
    [InlineData("language")]
    [InlineData("articles")]
    public async Task Field_Missing_LeavesTheArticlesAnswer(string field)
    {
        await using var shop = await ModelShop.OpenAsync();
        shop.Model.Answer = StubAnswers.Saying("Open My orders.", 0.9, fields => fields.Remove(field));

        await shop.IsTheArticlesOwnAsync(await shop.AskAsync(), "garbled");
    }

    [Fact]
    public async Task Server_ThatIsAway_LeavesTheArticlesAnswer()
    {
        await using var shop = await ModelShop.OpenAsync();
        await shop.Model.StopAsync();

        await shop.IsTheArticlesOwnAsync(await shop.AskAsync(), "broken");
    }

    [Fact]
    public async Task Server_ThatNeverAnswers_IsLeftWhenTheTimeIsUp()
    {
        var clock = new FakeClock();
        await using var shop = await ModelShop.OpenAsync(options => options with { Timeout = TimeSpan.FromSeconds(4) }, clock);
        shop.Model.Answer = StubAnswers.Never();

        var draft = shop.AskAsync();
        await shop.Model.NextAsync();
        clock.Advance(TimeSpan.FromSeconds(3.9));
        Assert.False(draft.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.2));

        await shop.IsTheArticlesOwnAsync(await draft, "timeout");
    }

    [Fact]
    public async Task Redirection_ToAnotherServer_TakesNoWordsThere()
    {
        await using var shop = await ModelShop.OpenAsync();
        await using var elsewhere = await StubModel.StartAsync();
        shop.Model.Answer = (request, context) =>
        {
            context.Response.Headers.Location = $"{elsewhere.Endpoint}/chat/completions";
            return StubAnswers.Status(307)(request, context);
        };

        await shop.IsTheArticlesOwnAsync(await shop.AskAsync(), "unavailable");
        Assert.Empty(elsewhere.Requests);
    }

    /// <summary>Conversations act side by side, but not without end: a slow model must leave room for the others.</summary>
    [Fact]
    public async Task Server_ThatIsSlow_HoldsSoManyConversationsAndNoMore()
    {
        await using var shop = await ModelShop.OpenAsync();
        shop.Model.Answer = StubAnswers.Never();
        using var cancel = new CancellationTokenSource();
        var asking = Enumerable.Range(0, ModelAnswerers.MostAtOnce).Select(_ => shop.AskAsync(cancel.Token)).ToList();
        foreach (var _ in asking)
            await shop.Model.NextAsync();

        await shop.IsTheArticlesOwnAsync(await shop.AskAsync(), "busy");

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(asking));
        shop.Model.Answer = Well;
        Assert.StartsWith("Open My orders", (await shop.AskAsync()).Text, StringComparison.Ordinal);
    }

    /// <summary>Only the grain may tell that its own time is up: it journals that the draft failed.</summary>
    [Fact]
    public async Task Caller_WhoGoes_GetsNoDraft()
    {
        await using var shop = await ModelShop.OpenAsync();
        shop.Model.Answer = StubAnswers.Never();
        using var cancel = new CancellationTokenSource();

        var draft = shop.AskAsync(cancel.Token);
        await shop.Model.NextAsync();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => draft);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Failure_ThatPasses_IsTriedOnceMore(int status)
    {
        await using var shop = await ModelShop.OpenAsync();
        shop.Model.Answer = StubAnswers.InTurn(StubAnswers.Status(status), Well);

        Assert.StartsWith("Open My orders", (await shop.AskAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(2, shop.Model.Requests.Count);
    }

    [Theory]
    [InlineData(400, null, 1)]
    [InlineData(503, null, 2)]
    [InlineData(429, 60, 1)]
    public async Task Failure_ThatStays_IsTriedSoOften(int status, int? retryAfter, int times)
    {
        await using var shop = await ModelShop.OpenAsync();
        shop.Model.Answer = StubAnswers.Status(status, retryAfter);

        await shop.AskAsync();

        Assert.Equal(times, shop.Model.Requests.Count);
    }

    [Fact]
    public async Task Failures_InARow_LeaveTheModelAloneForAWhile()
    {
        var clock = new FakeClock();
        await using var shop = await ModelShop.OpenAsync(time: clock);
        shop.Model.Answer = StubAnswers.Status(401);
        for (var count = 0; count < 6; count++)
            await shop.IsTheArticlesOwnAsync(await shop.AskAsync(), "refused");

        await shop.IsTheArticlesOwnAsync(await shop.AskAsync(), "paused");
        Assert.Equal(6, shop.Model.Requests.Count);

        shop.Model.Answer = Well;
        clock.Advance(TimeSpan.FromSeconds(31));
        Assert.StartsWith("Open My orders", (await shop.AskAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_Logged_HoldsNobodysWordsAndNoKey()
    {
        await using var shop = await ModelShop.OpenAsync();
        shop.Model.Answer = StubAnswers.Content(request => $"{request.Key} {request.Instructions}");

        await shop.AskAsync();

        Assert.Equal("shop: the articles answer without the model: garbled ", Assert.Single(shop.Log));
    }
}
