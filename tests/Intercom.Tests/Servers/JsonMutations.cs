using System.Text;
using System.Text.Json.Nodes;

namespace Claudia.Intercom.Tests;

/// <summary>A JSON document with one of its values replaced by something odd, for every value and every oddity.</summary>
internal static class JsonMutations
{
    private const string Mark = "here";

    private static readonly string[] Oddities =
        ["null", "-1", "1e400", "\"\\ud800\\u0000\"", "[[{\"id\":[]}],null,7]", "{\"type\":{},\"id\":{}}"];

    public static IEnumerable<byte[]> Of(byte[] json) =>
        from marked in Marked(JsonNode.Parse(json)!)
        from oddity in Oddities
        select Encoding.UTF8.GetBytes(marked.Replace($"\"{Mark}\"", oddity, StringComparison.Ordinal));

    private static IEnumerable<string> Marked(JsonNode root)
    {
        foreach (var put in Places(root))
        {
            var before = put(Mark);
            yield return root.ToJsonString();
            put(before);
        }
    }

    /// <summary>For each place a function that puts a value there, and gives the one that was there.</summary>
    private static List<Func<JsonNode?, JsonNode?>> Places(JsonNode? node) => node switch
    {
        JsonObject members => [.. members.ToList().SelectMany(member => Places(member.Value).Prepend(Into(members, member.Key)))],
        JsonArray items => [.. items.ToList().SelectMany((item, index) => Places(item).Prepend(Into(items, index)))],
        _ => [],
    };

    private static Func<JsonNode?, JsonNode?> Into(JsonObject members, string name) => value =>
    {
        var before = members[name];
        members[name] = value;
        return before;
    };

    private static Func<JsonNode?, JsonNode?> Into(JsonArray items, int index) => value =>
    {
        var before = items[index];
        items[index] = value;
        return before;
    };
}
