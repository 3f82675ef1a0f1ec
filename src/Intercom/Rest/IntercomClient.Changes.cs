using System.Text.Json;
using System.Text.Json.Nodes;
using Claudia.Engine;

namespace Claudia.Intercom;

/// <content>Changes beside the protocol's writes, for the set-up and for operators, and searches.</content>
public sealed partial class IntercomClient
{
    /// <summary>The most hits that Intercom gives on a page.</summary>
    public const int LargestPage = 150;

    /// <summary>Adds a tag, by its id. A repeat changes nothing.</summary>
    public Task<ApiResult<Tag>> AddTagAsync(string id, ConversationKind kind, string tagId, CancellationToken cancel) => ChangeAsync(
        new(HttpMethod.Post, $"{Folder(kind)}/{Escape(id)}/tags", new JsonObject { ["id"] = tagId, ["admin_id"] = Settings.AdminId }),
        ApiTypes.Tag,
        cancel);

    /// <summary>Removes a tag, by its id.</summary>
    public Task<ApiResult<Tag>> RemoveTagAsync(string id, ConversationKind kind, string tagId, CancellationToken cancel) => ChangeAsync(
        new(HttpMethod.Delete, $"{Folder(kind)}/{Escape(id)}/tags/{Escape(tagId)}", new JsonObject { ["admin_id"] = Settings.AdminId }),
        ApiTypes.Tag,
        cancel);

    /// <summary>Sets custom attributes of a conversation. Intercom takes only names that the workspace has defined.</summary>
    public Task<ApiResult<Snapshot>> SetAttributesAsync(string id, IReadOnlyDictionary<string, string> attributes, CancellationToken cancel)
    {
        var values = new JsonObject();
        foreach (var (name, value) in attributes)
            values[name] = value;
        return ChangeAsync(
            new(HttpMethod.Put, $"conversations/{Escape(id)}", new JsonObject { ["custom_attributes"] = values }),
            json => json.Id("id") == id ? ConversationReader.Read(json, BodyFormat.Html, whole: false, _time.GetUtcNow()) : null,
            cancel);
    }

    /// <summary>Conversations or tickets of a team, or of a teammate, that were updated in a window of time, and those of the seconds just outside it.</summary>
    /// <param name="limit">The hits on a page.</param>
    /// <param name="after">The cursor of the page before.</param>
    public Task<ApiResult<SearchPage>> SearchAsync(
        ConversationKind kind, string teamId, string adminId, SearchWindow window, int limit, string? after, CancellationToken cancel) => AskAsync(
        new(HttpMethod.Post, $"{Folder(kind)}/search", Query(kind, teamId, adminId, window, limit, after)),
        json => ApiTypes.Page(json, Folder(kind)) is { } page ? new Box<SearchPage>(page) : null,
        cancel);

    /// <summary>The ids of teams and teammates are numbers in a search for conversations, and strings in one for tickets.</summary>
    private static JsonObject Query(ConversationKind kind, string teamId, string adminId, SearchWindow window, int limit, string? after)
    {
        JsonNode Id(string id) => kind == ConversationKind.Conversation && long.TryParse(id, out var number) ? number : id;
        var pagination = new JsonObject { ["per_page"] = Math.Clamp(limit, 1, LargestPage) };
        if (after is not null)
            pagination["starting_after"] = after;
        return new JsonObject
        {
            ["query"] = Group(
                "AND",
                [
                    Group("OR", Filter("team_assignee_id", "=", Id(teamId)), Filter("admin_assignee_id", "=", Id(adminId))),
                    .. Updated(window),
                ]),
            ["pagination"] = pagination,
        };
    }

    /// <summary>Intercom's &gt; means "at or after" for times only on some pages of its documents, and so does &lt;: one second more on either side fits both.</summary>
    private static IEnumerable<JsonObject> Updated(SearchWindow window)
    {
        yield return Filter("updated_at", ">", window.From - 1);
        if (window.Before is { } before)
            yield return Filter("updated_at", "<", before);
    }

    private static JsonObject Group(string sign, params JsonNode[] filters) =>
        new() { ["operator"] = sign, ["value"] = new JsonArray(filters) };

    private static JsonObject Filter(string field, string comparison, JsonNode value) =>
        new() { ["field"] = field, ["operator"] = comparison, ["value"] = value };

    private static string Folder(ConversationKind kind) => kind switch
    {
        ConversationKind.Conversation => "conversations",
        ConversationKind.Ticket => "tickets",
    };

    private async Task<ApiResult<T>> ChangeAsync<T>(ApiRequest request, Func<JsonElement?, T?> read, CancellationToken cancel)
        where T : class =>
        Result(await WriteAsync(request, cancel).ConfigureAwait(false), json => read(json) is { } value ? new Box<T>(value) : null);
}
