using System.Globalization;
using System.Text.Json;
using Claudia.Simulator.Shapes;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Rest;

/// <summary>The query of a search: a filter, or filters under AND or OR, two levels deep.</summary>
internal static class SearchQuery
{
    private const int MostFilters = 15;
    private const int MostLevels = 2;

    /// <summary>Null, and what is wrong, when it is no query.</summary>
    public static Func<Conversation, bool>? Read(RestBody query, out string wrong) => Read(query, MostLevels, out wrong);

    private static Func<Conversation, bool>? Read(RestBody query, int levels, out string wrong)
    {
        wrong = "";
        return query.Text("operator") switch
        {
            "AND" => Group(query, levels, out wrong) is { } all ? found => all.TrueForAll(filter => filter(found)) : null,
            "OR" => Group(query, levels, out wrong) is { } any ? found => any.Exists(filter => filter(found)) : null,
            _ => Filter(query, out wrong),
        };
    }

    private static List<Func<Conversation, bool>>? Group(RestBody query, int levels, out string wrong)
    {
        var items = query.List("value");
        wrong = "";
        if (levels == 0)
            wrong = "Queries can be nested two levels deep";
        else if (items.Count is 0 or > MostFilters)
            wrong = "A group needs 1 to 15 filters";
        if (wrong.Length > 0)
            return null;
        var filters = new List<Func<Conversation, bool>>();
        foreach (var item in items)
        {
            if (Read(new RestBody(item), levels - 1, out wrong) is not { } filter)
                return null;
            filters.Add(filter);
        }

        return filters;
    }

    private static Func<Conversation, bool>? Filter(RestBody query, out string wrong)
    {
        wrong = "";
        var field = query.Text("field") ?? "";
        if (Value(field) is not { } value)
        {
            wrong = $"Invalid field: {(field.Length > 100 ? field[..100] : field)}";
            return null;
        }

        var single = query.Text("value") ?? (query.Flag("value") is { } flag ? Flag(flag) : "0");
        var many = query.List("value").Select(item => item.ToString()).ToHashSet();
        Func<Conversation, bool>? filter = query.Text("operator") switch
        {
            "=" => found => value(found) == single,
            "!=" => found => value(found) != single,
            "IN" => found => many.Contains(value(found)),
            "NIN" => found => !many.Contains(value(found)),
            ">" or ">=" => found => Compare(value(found), single, Inclusive(query, field)) > 0,
            "<" or "<=" => found => Compare(single, value(found), Inclusive(query, field)) > 0,
            _ => null,
        };
        wrong = filter is null ? "Invalid operator" : "";
        return filter;
    }

    /// <summary>Dates compare inclusively whichever sign is written, as in the real one.</summary>
    private static bool Inclusive(RestBody query, string field) =>
        field.EndsWith("_at", StringComparison.Ordinal) || query.Text("operator") is ">=" or "<=";

    private static int Compare(string left, string right, bool inclusive) =>
        long.TryParse(left, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var one)
        && long.TryParse(right, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var other)
            ? one.CompareTo(other) + (inclusive && one == other ? 1 : 0)
            : -1;

    private static Func<Conversation, string>? Value(string field) => field switch
    {
        "id" => found => found.Key,
        "updated_at" => found => found.UpdatedAt.ToString(CultureInfo.InvariantCulture),
        "created_at" => found => found.CreatedAt.ToString(CultureInfo.InvariantCulture),
        "state" => found => ConversationShape.State(found.State),
        "open" => found => Flag(found.IsOpen),
        "team_assignee_id" => found => found.TeamId ?? "0",
        "admin_assignee_id" => found => found.AdminId ?? "0",
        _ => null,
    };

    private static string Flag(bool value) => value ? "true" : "false";
}
