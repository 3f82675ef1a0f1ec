using Claudia.Engine;

namespace Claudia.Intercom;

/// <summary>Finds ids in JSON that is broken somewhere.</summary>
internal static class BrokenJson
{
    /// <summary>The different ids that stand as a value of one of the names; at most two, for two are already too many.</summary>
    public static IReadOnlyList<string> Ids(string text, string[] names)
    {
        var found = new List<string>();
        foreach (var name in names)
            Find(text, $"\"{name}\"", found);
        return found;
    }

    private static void Find(string text, string quotedName, List<string> found)
    {
        var at = text.IndexOf(quotedName, StringComparison.Ordinal);
        while (at >= 0 && found.Count < 2)
        {
            if (StartsMember(text, at) && Value(text, at + quotedName.Length) is { } id && !found.Contains(id))
                found.Add(id);
            at = text.IndexOf(quotedName, at + quotedName.Length, StringComparison.Ordinal);
        }
    }

    /// <summary>A member's name follows a brace or a comma; one inside a text that was escaped follows a backslash.</summary>
    private static bool StartsMember(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        return before.Length > 0 && before[^1] is '{' or ',';
    }

    /// <summary>Digits, in quotes or not, with a comma or a brace behind them.</summary>
    private static string? Value(string text, int at)
    {
        var rest = text.AsSpan(at).TrimStart();
        if (rest.IsEmpty || rest[0] != ':')
            return null;
        rest = rest[1..].TrimStart();
        var quoted = rest.Length > 0 && rest[0] == '"';
        rest = quoted ? rest[1..] : rest;
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        if (end <= 0)
            return null;
        var id = rest[..end].ToString();
        rest = rest[end..];
        if (quoted && rest[0] != '"')
            return null;
        rest = (quoted ? rest[1..] : rest).TrimStart();
        return rest.Length > 0 && rest[0] is ',' or '}' && ConversationKey.IsId(id) ? id : null;
    }
}
