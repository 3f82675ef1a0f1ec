using System.Globalization;
using System.Text.Json.Nodes;
using Claudia.Engine;
using Claudia.Fakes;
using Claudia.Ports;
using Microsoft.AspNetCore.Http;

namespace Claudia.Intercom.Tests;

/// <summary>The order in which a search gives its hits, for Intercom does not promise one.</summary>
public enum HitOrder
{
    Newest = 1,
    Oldest = 2,
    None = 3,
}

/// <summary>A workspace of which only the search works. Its cursors are offsets: a hit that leaves moves all others up.</summary>
/// <param name="inclusive">Whether its &gt; and &lt; hold for equal times.</param>
internal sealed class ListedIntercom(HitOrder order, bool inclusive) : IAsyncDisposable
{
    private readonly SortedDictionary<int, (ConversationKind Kind, long At)> _all = [];
    private StubIntercom? _stub;

    public FakeClock Clock { get; } = new();

    public Action? OnSearch { get; set; }

    public int Searches => _stub!.All.Count;

    /// <summary>What a search of everything, now, would find; the least recent first.</summary>
    public IEnumerable<(string Id, long At)> All => _all.OrderBy(it => it.Value.At).Select(it => (Text(it.Key), it.Value.At));

    public IntercomGateway Gateway { get; private set; } = null!;

    public static async Task<ListedIntercom> StartAsync(HitOrder order, bool inclusive, SearchLimits limits)
    {
        var listed = new ListedIntercom(order, inclusive);
        listed._stub = await StubIntercom.StartAsync((arrived, context) => context.Response.WriteAsync(listed.Answer(arrived).ToJsonString()));
        listed.Gateway = new([listed._stub.Client(time: listed.Clock)], Gates.Open(), limits);
        return listed;
    }

    /// <summary>Adds a hit, or updates it.</summary>
    public void Put(int id, long at) => _all[id] = (id % 3 == 0 ? ConversationKind.Ticket : ConversationKind.Conversation, at);

    public Task<UpdatedConversations> ListAsync(SearchPoint from, int limit) => Gateway.UpdatedSinceAsync("demo", from, limit, default);

    public async ValueTask DisposeAsync()
    {
        if (_stub is not null)
            await _stub.DisposeAsync();
    }

    private JsonObject Answer(Arrived arrived)
    {
        OnSearch?.Invoke();
        var folder = arrived.Path.Contains("tickets", StringComparison.Ordinal) ? "tickets" : "conversations";
        var kind = folder == "tickets" ? ConversationKind.Ticket : ConversationKind.Conversation;
        var slack = inclusive ? 0 : 1;
        var from = Bound(arrived, ">") + slack ?? 0;
        var to = Bound(arrived, "<") - slack ?? long.MaxValue;
        var found = Sorted(_all.Where(it => it.Value.Kind == kind && it.Value.At >= from && it.Value.At <= to)).ToArray();
        var pagination = arrived.Json!["pagination"]!;
        var start = int.Parse(pagination["starting_after"]?.GetValue<string>() ?? "0", CultureInfo.InvariantCulture);
        var end = start + pagination["per_page"]!.GetValue<int>();
        return new JsonObject
        {
            ["total_count"] = found.Length,
            ["pages"] = new JsonObject { ["next"] = end < found.Length ? new JsonObject { ["starting_after"] = Text(end) } : null },
            [folder] = new JsonArray([.. found.Take(start..end).Select(it => new JsonObject { ["id"] = Text(it.Key), ["updated_at"] = it.Value.At })]),
        };
    }

    private static long? Bound(Arrived arrived, string sign) => arrived.Json!["query"]!["value"]!.AsArray()
        .FirstOrDefault(filter => filter!["operator"]!.GetValue<string>() == sign)?["value"]!.GetValue<long>();

    private IEnumerable<KeyValuePair<int, (ConversationKind Kind, long At)>> Sorted(IEnumerable<KeyValuePair<int, (ConversationKind Kind, long At)>> hits) => order switch
    {
        HitOrder.Newest => hits.OrderByDescending(it => it.Value.At),
        HitOrder.Oldest => hits.OrderBy(it => it.Value.At),
        HitOrder.None => hits.OrderBy(it => it.Key * 7919L % 1009),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
