using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Claudia.Simulator.Shapes;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Rest;

/// <summary>Searches, the latest updated first, page by page.</summary>
internal static class SearchCalls
{
    private const int DefaultPage = 20;
    private const int LargestPage = 150;

    public static RestAnswer Conversations(RestCall call, Change change) =>
        Search(call, change, "conversation", found => true, found => ConversationShape.WriteWithoutParts(found, call.Dialect));

    public static RestAnswer Tickets(RestCall call, Change change) =>
        Search(call, change, "ticket", found => found.Ticket is not null,
            found => TicketShape.Write(found, call.Dialect, change.World.Settings.AppId));

    private static RestAnswer Search(RestCall call, Change change, string type,
        Func<Conversation, bool> belongs, Func<Conversation, JsonNode> write)
    {
        if (SearchQuery.Read(call.Body.Object("query"), out var wrong) is not { } matches)
            return RestAnswer.Invalid(wrong);
        var pagination = call.Body.Object("pagination");
        if (!Cursor.TryRead(pagination.Text("starting_after"), out var cursor))
            return RestAnswer.Invalid("starting_after is not a cursor");
        var size = (int)Math.Clamp(pagination.Number("per_page") ?? DefaultPage, 1, LargestPage);
        var all = change.World.Conversations.Where(found => belongs(found) && matches(found))
            .OrderByDescending(found => found.UpdatedAt).ThenByDescending(found => found.Id).ToArray();
        var page = all.Where(cursor.IsBefore).Take(size).ToArray();
        var rest = all.Count(cursor.IsBefore) - page.Length;
        return RestAnswer.Ok(new JsonObject
        {
            ["type"] = type + ".list",
            ["pages"] = Pages(cursor, size, all.Length, rest > 0 ? page[^1] : null),
            ["total_count"] = all.Length,
            [type + "s"] = new JsonArray([.. page.Select(write)]),
        });
    }

    private static JsonObject Pages(Cursor cursor, int size, int total, Conversation? lastOfMany)
    {
        var pages = new JsonObject
        {
            ["type"] = "pages",
            ["page"] = cursor.Page,
            ["per_page"] = size,
            ["total_pages"] = (total + size - 1) / size,
        };
        if (lastOfMany is not null)
            pages["next"] = new JsonObject
            {
                ["page"] = cursor.Page + 1,
                ["per_page"] = size,
                ["starting_after"] = new Cursor(cursor.Page + 1, lastOfMany.UpdatedAt, lastOfMany.Id).Write(),
            };
        return pages;
    }

    /// <summary>Where a page begins: after the conversation of that time and id.</summary>
    private sealed record Cursor(int Page, long UpdatedAt, long Id)
    {
        public bool IsBefore(Conversation found) =>
            found.UpdatedAt < UpdatedAt || (found.UpdatedAt == UpdatedAt && found.Id < Id);

        public string Write() => Convert.ToBase64String(Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{Page}/{UpdatedAt}/{Id}")));

        public static bool TryRead(string? text, out Cursor cursor)
        {
            cursor = new Cursor(1, long.MaxValue, long.MaxValue);
            if (string.IsNullOrEmpty(text))
                return true;
            Span<byte> bytes = stackalloc byte[96];
            if (text.Length > 128 || !Convert.TryFromBase64String(text, bytes, out var length))
                return false;
            var fields = Encoding.ASCII.GetString(bytes[..length]).Split('/');
            if (fields.Length != 3 || !int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                || !long.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var updated)
                || !long.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                return false;
            cursor = new Cursor(page, updated, id);
            return true;
        }
    }
}
