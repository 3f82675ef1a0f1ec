using Microsoft.AspNetCore.Http;

namespace Claudia.Intercom.Tests;

/// <summary>Serves the answers that lie in Fixtures/Answers: Intercom's shapes, values of our own.</summary>
internal static class RecordedIntercom
{
    private const string Conversation = "/conversations/" + Fixture.ConversationId;
    private const string Ticket = "/tickets/" + Fixture.TicketId;

    public static Task<StubIntercom> StartAsync() => StubIntercom.StartAsync((arrived, context) =>
    {
        var answer = For(arrived);
        context.Response.StatusCode = answer.EndsWith("-404", StringComparison.Ordinal) || answer == "not-found" ? 404 : 200;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(Read(answer));
    });

    public static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Answers", name + ".json"));

    private static string For(Arrived call) => (call.Method, call.Path) switch
    {
        ("GET", "/me") => "me",
        ("GET", "/admins") => "admins",
        ("GET", "/admins/" + Fixture.Claudia) => "admin",
        ("GET", _) when call.Path.StartsWith("/admins/", StringComparison.Ordinal) => "admin-404",
        ("GET", "/teams") => "teams",
        ("GET", "/teams/" + Fixture.LevelTwo) => "team",
        ("GET", _) when call.Path.StartsWith("/teams/", StringComparison.Ordinal) => "team-404",
        ("GET", "/tags") => "tags",
        ("GET", Conversation + "?display_as=plaintext") => "conversation-plain",
        ("GET", Conversation) => "conversation-html",
        ("PUT", Conversation) => "conversation-attributes",
        ("POST", Conversation + "/reply") => IsNote(call) ? "conversation-note" : "conversation-reply",
        ("POST", Conversation + "/parts") => "conversation-assigned",
        ("POST", "/conversations/search") => call.Json!["pagination"]!["starting_after"] is null ? "search-1" : "search-2",
        ("GET", Ticket) => "ticket",
        ("PUT", Ticket) => "ticket-assigned",
        ("POST", Ticket + "/reply") => IsNote(call) ? "ticket-note" : "ticket-reply",
        ("POST", "/tickets/search") => "tickets-search",
        ("POST" or "DELETE", _) when call.Path.Contains("/tags", StringComparison.Ordinal) => "tag",
        _ => "not-found",
    };

    private static bool IsNote(Arrived call) => call.Json!["message_type"]!.GetValue<string>() == "note";
}
