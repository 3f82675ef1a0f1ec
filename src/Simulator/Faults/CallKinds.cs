using Claudia.Simulator.Client;
using Claudia.Simulator.Rest;

namespace Claudia.Simulator.Faults;

/// <summary>What a call is for, by its method, path and body.</summary>
internal static class CallKinds
{
    public static CallKind Of(string method, string path, RestBody body) => method switch
    {
        "GET" or "HEAD" => CallKind.Read,
        "PUT" => body.Has("assignee_id") ? CallKind.Assign : CallKind.Update,
        _ when path.EndsWith("/search", StringComparison.Ordinal) => CallKind.Search,
        _ when path.EndsWith("/reply", StringComparison.Ordinal) =>
            body.Text("message_type") == "note" ? CallKind.Note : CallKind.Reply,
        _ when path.EndsWith("/parts", StringComparison.Ordinal) => OfPart(body.Text("message_type")),
        _ when path.Contains("/tags", StringComparison.Ordinal) => CallKind.Tag,
        _ when path.EndsWith("/convert", StringComparison.Ordinal) => CallKind.Update,
        _ => CallKind.Create,
    };

    private static CallKind OfPart(string? messageType) => messageType switch
    {
        "assignment" => CallKind.Assign,
        "close" => CallKind.Close,
        "open" => CallKind.Open,
        "snoozed" => CallKind.Snooze,
        _ => CallKind.Write,
    };
}
