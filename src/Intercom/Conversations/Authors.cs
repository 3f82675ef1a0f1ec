using System.Text.Json;
using Claudia.Engine;

namespace Claudia.Intercom;

/// <summary>Intercom's authors and assignees in our terms.</summary>
internal static class Authors
{
    private const string Unnamed = "unknown";

    /// <summary>Anything that is not clearly a customer or a teammate is a bot: never answered, never taken for a person.</summary>
    public static Author Read(JsonElement? author) => new(Kind(author), author.Id("id") ?? Unnamed);

    public static Author Customer(string? contactId) => new(AuthorKind.Customer, contactId ?? Unnamed);

    /// <summary>Whom a part assigns to; null when it assigns nothing.</summary>
    public static Assignee? AssignedTo(JsonElement? assignedTo) => assignedTo.Text("type") switch
    {
        "team" when assignedTo.Id("id") is { } team => new(team, null),
        "admin" or "bot" when assignedTo.Id("id") is { } admin => new(null, admin),
        "nobody_admin" or "nobody_team" or "nobody" => Assignee.Nobody,
        _ => null,
    };

    /// <summary>Who holds it; null when the reading does not say, or says it in a way that can't be read.</summary>
    public static Assignee? Holder(JsonElement? item)
    {
        var (team, admin) = (item.Member("team_assignee_id"), item.Member("admin_assignee_id"));
        if (team is null && admin is null)
            return null;
        return IsReadable(team) && IsReadable(admin) ? new(team?.AsId(), admin?.AsId()) : null;
    }

    private static AuthorKind Kind(JsonElement? author) => author.Text("type") switch
    {
        _ when author.Flag("from_ai_agent") == true || author.Flag("is_ai_answer") == true => AuthorKind.Bot,
        "user" or "lead" or "contact" => AuthorKind.Customer,
        "admin" => AuthorKind.Teammate,
        _ => AuthorKind.Bot,
    };

    private static bool IsReadable(JsonElement? id) => id is not { } value || value.AsId() is not null || IsNobody(value);

    private static bool IsNobody(JsonElement id) => id.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Number => id.TryGetInt64(out var number) && number == 0,
        JsonValueKind.String => id.GetString() is "" or "0",
        _ => false,
    };
}
