using Claudia.Ports;

namespace Claudia.Intercom.Tests;

/// <summary>Lists that are longer than a search, in whatever order Intercom gives them.</summary>
public sealed class UpdateSearchTests
{
    private static readonly SearchLimits Limits = new() { Page = 3, Window = 7, Second = 9 };

    public static TheoryData<HitOrder, bool, int> Workspaces
    {
        get
        {
            var rows = new TheoryData<HitOrder, bool, int>();
            foreach (var order in Enum.GetValues<HitOrder>())
                foreach (var limit in (int[])[1, 5, 20, 1_000])
                {
                    rows.Add(order, true, limit);
                    rows.Add(order, false, limit);
                }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Workspaces))]
    public async Task EveryHit_IsListedOnce_TheOldestFirst(HitOrder order, bool inclusive, int limit)
    {
        await using var intercom = await ListedIntercom.StartAsync(order, inclusive, Limits);
        Fill(intercom, 150, new Chance(limit));

        var lists = await ListAllAsync(intercom, limit);

        var listed = lists.SelectMany(list => list.Hits).Select(hit => (hit.Key.Id, hit.UpdatedAt.ToUnixTimeSeconds())).ToArray();
        Assert.Equal(intercom.All.Order(), listed.Order());
        Assert.Equal(intercom.All.Select(hit => hit.At), listed.Select(hit => hit.Item2));
        Assert.DoesNotContain(lists, list => list.Cut is { Continues: false });
    }

    /// <summary>A list ends with a second, unless the second alone has more hits than a search lists.</summary>
    [Theory]
    [InlineData(HitOrder.Newest)]
    [InlineData(HitOrder.None)]
    public async Task List_HasTheOldestHits_AndAllOfItsLastSecond(HitOrder order)
    {
        await using var intercom = await ListedIntercom.StartAsync(order, inclusive: true, Limits);
        for (var id = 1; id <= 40; id++)
            intercom.Put(id, Now(intercom) - 1_000 + (id / 4));

        var list = await intercom.ListAsync(new(intercom.Clock.GetUtcNow().AddDays(-1)), 10);

        Assert.Equal(intercom.All.Take(11).Order(), list.Hits.Select(hit => (hit.Key.Id, hit.UpdatedAt.ToUnixTimeSeconds())).Order());
        Assert.Equal(new(list.Hits[^1].UpdatedAt.AddSeconds(1)), list.Next);
    }

    [Fact]
    public async Task FewHits_TakeOneSearchOfEachKind()
    {
        await using var intercom = await ListedIntercom.StartAsync(HitOrder.Newest, inclusive: true, Limits);
        for (var id = 1; id <= 3; id++)
            intercom.Put(id, Now(intercom) - id);

        Assert.Equal(3, (await intercom.ListAsync(new(intercom.Clock.GetUtcNow().AddDays(-7)), 100)).Hits.Count);
        Assert.Equal(2, intercom.Searches);
    }

    [Theory]
    [InlineData(HitOrder.Oldest, true)]
    [InlineData(HitOrder.None, false)]
    public async Task Second_WithMoreHitsThanASearchLists_IsReportedAndContinued(HitOrder order, bool inclusive)
    {
        await using var intercom = await ListedIntercom.StartAsync(order, inclusive, Limits);
        for (var id = 1; id <= 60; id++)
            intercom.Put(id, Now(intercom) - 500);
        intercom.Put(61, Now(intercom) - 100);

        var lists = await ListAllAsync(intercom, 1_000);

        Assert.Equal(61, lists.SelectMany(list => list.Hits).DistinctBy(hit => hit.Key).Count());
        Assert.Equal("61", lists[^1].Hits[^1].Key.Id);
        Assert.Equal(
            new(intercom.Clock.GetUtcNow().AddSeconds(-500), 20, 9, Continues: true), lists.Select(list => list.Cut).OfType<CutSecond>().First());
    }

    /// <summary>Guards against a hit that nobody finds: what changes while pages are read moves the others to pages that were read.</summary>
    [Theory]
    [InlineData(HitOrder.Newest, 1)]
    [InlineData(HitOrder.Newest, 2)]
    [InlineData(HitOrder.Oldest, 3)]
    [InlineData(HitOrder.Oldest, 4)]
    [InlineData(HitOrder.None, 5)]
    [InlineData(HitOrder.None, 6)]
    public async Task Updates_DuringTheSearch_LoseNoHit(HitOrder order, int seed)
    {
        await using var intercom = await ListedIntercom.StartAsync(order, inclusive: true, Limits);
        var chance = new Chance(seed);
        Fill(intercom, 120, chance);
        var last = 120;
        intercom.OnSearch = () =>
        {
            intercom.Clock.Advance(TimeSpan.FromSeconds(1));
            if (chance.Below(2) == 0)
                intercom.Put(1 + chance.Below(last), Now(intercom));
            if (chance.Below(4) == 0)
                intercom.Put(++last, Now(intercom));
        };

        var seen = new HashSet<(string, long)>();
        var from = intercom.Clock.GetUtcNow().AddDays(-1);
        for (var round = 0; round < 5; round++)
        {
            if (round == 3)
                intercom.OnSearch = null;
            from = await SweepAsync(intercom, from, seen);
        }

        Assert.Empty(intercom.All.Except(seen));
    }

    /// <summary>Lists until the start of the round, and says where the next one begins.</summary>
    private static async Task<DateTimeOffset> SweepAsync(ListedIntercom intercom, DateTimeOffset from, HashSet<(string, long)> seen)
    {
        var began = intercom.Clock.GetUtcNow();
        var next = began.AddMinutes(-2);
        for (var at = new SearchPoint(from); at is not null && at.At <= began;)
        {
            var list = await intercom.ListAsync(at, 10);
            seen.UnionWith(list.Hits.Select(hit => (hit.Key.Id, hit.UpdatedAt.ToUnixTimeSeconds())));
            if (list.Cut is { Continues: false } cut && cut.Second < next)
                next = cut.Second;
            at = list.Next;
        }

        return next;
    }

    private static async Task<List<UpdatedConversations>> ListAllAsync(ListedIntercom intercom, int limit)
    {
        var lists = new List<UpdatedConversations>();
        for (var at = new SearchPoint(intercom.Clock.GetUtcNow().AddDays(-7)); at is not null;)
        {
            lists.Add(await intercom.ListAsync(at, limit));
            at = lists[^1].Next;
            Assert.True(lists.Count < 500, "The search does not end.");
        }

        return lists;
    }

    /// <summary>Hits of the last hours, some in a few seconds that have many, and two that a clock ahead of ours has dated.</summary>
    private static void Fill(ListedIntercom intercom, int count, Chance chance)
    {
        for (var id = 1; id <= count; id++)
            intercom.Put(id, Now(intercom) - (id % 4 == 0 ? 3_600 : id % 5 == 0 ? 40 + chance.Below(3) : chance.Below(20_000)));
        intercom.Put(count + 1, Now(intercom) + 5);
        intercom.Put(count + 2, Now(intercom) + 90);
    }

    private static long Now(ListedIntercom intercom) => intercom.Clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Numbers that look random and are the same in every run.</summary>
    private sealed class Chance(int seed)
    {
        private uint _state = (uint)seed * 2_654_435_761;

        public int Below(int bound)
        {
            _state = unchecked((_state * 1_664_525) + 1_013_904_223);
            return (int)((_state >> 8) % (uint)bound);
        }
    }
}
