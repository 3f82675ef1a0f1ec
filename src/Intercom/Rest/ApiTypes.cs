using System.Collections.Immutable;
using System.Text.Json;

namespace Claudia.Intercom;

/// <summary>The teammate that a token belongs to, and where.</summary>
/// <param name="HasInboxSeat">Null when Intercom does not say.</param>
/// <param name="AppId">The workspace's id.</param>
/// <param name="Region">US, EU or AU, where Intercom says.</param>
public sealed record Me(string Id, string Name, bool? HasInboxSeat, string? AppId, string? Region);

/// <summary>A teammate.</summary>
/// <param name="HasInboxSeat">Null when Intercom does not say.</param>
public sealed record Admin(string Id, string Name, bool? HasInboxSeat, ImmutableArray<string> TeamIds);

/// <summary>A team inbox.</summary>
/// <param name="Distribution">How Intercom hands its conversations to teammates (round_robin, ...); null for not at all.</param>
public sealed record Team(string Id, string Name, ImmutableArray<string> AdminIds, string? Distribution);

public sealed record Tag(string Id, string Name);

/// <summary>One page of a search's hits.</summary>
/// <param name="Next">The cursor of the next page; null on the last one.</param>
/// <param name="Total">How many hits the search has on all pages; null when Intercom does not say.</param>
public sealed record SearchPage(ImmutableArray<SearchHit> Hits, string? Next, int? Total)
{
    internal static SearchPage Empty { get; } = new([], null, 0);
}

/// <summary>A conversation or ticket that a search found.</summary>
public sealed record SearchHit(string Id, DateTimeOffset UpdatedAt);

/// <summary>Intercom's objects in our types; null when what matters of them is not there.</summary>
internal static class ApiTypes
{
    private const int LongestName = 200;

    public static Me? Me(JsonElement? json) => json.Id("id") is { } id
        ? new(id, Name(json), json.Flag("has_inbox_seat"), json.Object("app").Id("id_code"), json.Object("app").Text("region"))
        : null;

    public static Admin? Admin(JsonElement? json) => json.Id("id") is { } id
        ? new(id, Name(json), json.Flag("has_inbox_seat"), Ids(json, "team_ids"))
        : null;

    public static Team? Team(JsonElement? json) => json.Id("id") is { } id
        ? new(id, Name(json), Ids(json, "admin_ids"), json.Text("distribution_method"))
        : null;

    public static Tag? Tag(JsonElement? json) => json.Id("id") is { } id ? new(id, Name(json)) : null;

    /// <summary>The readable items of a list; null when there is no list at all.</summary>
    public static ImmutableArray<T>? List<T>(JsonElement? json, string name, Func<JsonElement?, T?> read)
        where T : class =>
        json.Member(name) is { ValueKind: JsonValueKind.Array }
            ? [.. json.Items(name).Select(item => read(item.AsObject())).OfType<T>()]
            : null;

    public static SearchPage? Page(JsonElement? json, string name) =>
        List(json, name, Hit) is { } hits ? new(hits, json.Object("pages").Object("next").Text("starting_after"), Total(json)) : null;

    private static int? Total(JsonElement? json) => json.Number("total_count") is >= 0 and <= int.MaxValue and var total ? (int)total : null;

    private static SearchHit? Hit(JsonElement? json) =>
        json.Id("id") is { } id && json.Time("updated_at") is { } at ? new(id, at) : null;

    private static string Name(JsonElement? json) => CustomerText.Clean(json.Text("name") ?? "", LongestName);

    private static ImmutableArray<string> Ids(JsonElement? json, string name) =>
        [.. json.Items(name).Select(item => item.AsId()).OfType<string>()];
}
