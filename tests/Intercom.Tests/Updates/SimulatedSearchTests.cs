using Claudia.Engine;
using Claudia.Fakes;
using Claudia.Ports;

namespace Claudia.Intercom.Tests;

/// <summary>The search by windows of time, against a simulated workspace with more hits than one search lists.</summary>
public sealed class SimulatedSearchTests
{
    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(100)]
    public async Task ManyHits_AreAllListed_TheOldestFirst(int limit)
    {
        await using var intercom = await SimulatedIntercom.StartAsync(time: _clock);
        var started = await StartAsync(intercom, 24);
        var gateway = new IntercomGateway([intercom.Client], Gates.Open(), new() { Page = 2, Window = 5, Second = 50 });

        var hits = new List<UpdatedConversation>();
        for (var at = new SearchPoint(_clock.GetUtcNow().AddDays(-7)); at is not null;)
        {
            var list = await gateway.UpdatedSinceAsync("demo", at, limit, default);
            Assert.InRange(list.Hits.Count, 0, limit + 4);
            hits.AddRange(list.Hits);
            at = list.Next;
        }

        Assert.Equal(started, hits.OrderBy(hit => hit.UpdatedAt).ThenBy(hit => hit.Key.Id).Select(hit => hit.Key.Id));
        Assert.Equal(hits.OrderBy(hit => hit.UpdatedAt), hits);
    }

    /// <summary>Each window is asked for with its first second and its end, and what lies outside is not in the list.</summary>
    [Fact]
    public async Task Search_OfAWindow_FindsWhatIsInIt()
    {
        await using var intercom = await SimulatedIntercom.StartAsync(time: _clock);
        var begin = _clock.GetUtcNow();
        await StartAsync(intercom, 10);

        var result = await intercom.Client.SearchAsync(
            ConversationKind.Conversation, SimulatedIntercom.ClaudiasTeam, "1", new(begin.ToUnixTimeSeconds() + 60, begin.ToUnixTimeSeconds() + 240), 150, null, default);

        var page = Assert.IsType<ApiResult<SearchPage>.Got>(result).Value;
        Assert.Equal(page.Hits.Length, page.Total);
        Assert.All(page.Hits, hit => Assert.InRange(hit.UpdatedAt, begin.AddSeconds(59), begin.AddSeconds(240)));
        Assert.NotEmpty(page.Hits);
    }

    /// <summary>Every fourth is a ticket; a minute lies between two of them, and every fifth comes in the same second as the one before.</summary>
    private async Task<List<string>> StartAsync(SimulatedIntercom intercom, int count)
    {
        var ids = new List<string>();
        for (var number = 0; number < count; number++)
        {
            if (number % 5 != 0)
                _clock.Advance(TimeSpan.FromMinutes(1));
            var key = await intercom.StartAsync(number % 4 == 0 ? ConversationKind.Ticket : ConversationKind.Conversation);
            ids.Add(key.Id);
        }

        return ids;
    }
}
