using System.Text.Json.Nodes;
using Claudia.Fakes;

namespace Claudia.Answers.Tests;

public sealed class ModelBudgetTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task Requests_OfTheDayUsedUp_LeaveTheArticlesAnswerUntilMidnight()
    {
        await using var shop = await ModelShop.OpenAsync(options => options with { DailyRequests = 2 }, _clock);
        await shop.AskAsync();
        await shop.AskAsync();

        await shop.IsTheArticlesOwnAsync(await shop.AskAsync(), "budget");
        _clock.MoveTo(new(2026, 3, 2, 23, 59, 59, TimeSpan.Zero));
        await shop.IsTheArticlesOwnAsync(await shop.AskAsync(), "budget");
        Assert.Equal(2, shop.Model.Requests.Count);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await shop.AskAsync();
        Assert.Equal(3, shop.Model.Requests.Count);
    }

    [Fact]
    public async Task SecondTry_WithoutBudget_IsNotMade()
    {
        await using var shop = await ModelShop.OpenAsync(options => options with { DailyRequests = 1 });
        shop.Model.Answer = StubAnswers.Status(503);

        await shop.IsTheArticlesOwnAsync(await shop.AskAsync(), "budget");
        Assert.Single(shop.Model.Requests);
    }

    /// <summary>The stub reports 760 tokens a request; some 1,900 are reserved.</summary>
    [Fact]
    public async Task Tokens_AreThoseThatWereUsed()
    {
        await using var shop = await ModelShop.OpenAsync(options => options with { DailyTokens = 5_000 });
        for (var count = 0; count < 20; count++)
            await shop.AskAsync();

        Assert.InRange(shop.Model.Requests.Count, 3, 6);
    }

    [Fact]
    public async Task Tokens_ThatNobodyReports_AreThoseReserved()
    {
        await using var shop = await ModelShop.OpenAsync(options => options with { DailyTokens = 5_000 });
        shop.Model.Answer = StubAnswers.Content(request => StubAnswers.Fields(request, "Open My orders."), whole => ((JsonObject)whole).Remove("usage"));
        for (var count = 0; count < 20; count++)
            await shop.AskAsync();

        Assert.InRange(shop.Model.Requests.Count, 1, 2);
    }

    [Fact]
    public async Task Budget_ManyAtOnce_IsNeverExceeded()
    {
        var budget = new ModelBudget(new() { DailyRequests = 100, DailyTokens = 7_500 }, _clock);

        var taken = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => Task.Run(() => budget.TryTake(100))));

        Assert.Equal(75, taken.Count(it => it));
    }

    [Fact]
    public void Settling_OfYesterday_GivesNothingBackToday()
    {
        var budget = new ModelBudget(new() { DailyTokens = 1_000 }, _clock);
        Assert.True(budget.TryTake(900));
        _clock.Advance(TimeSpan.FromDays(1));
        budget.Settle(900, 100);

        Assert.True(budget.TryTake(1_000));
        Assert.False(budget.TryTake(1));
    }
}
