using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Claudia.Engine;
using Microsoft.AspNetCore.Http;

namespace Claudia.Intercom.Tests;

/// <summary>A success that does not show the change is no success.</summary>
public sealed class WriteEvidenceTests
{
    public static TheoryData<ConversationKind, WritePurpose> All => Writes.All;

    [Theory]
    [MemberData(nameof(All))]
    public Task Recorded_IsApplied(ConversationKind kind, WritePurpose purpose) =>
        AppliedAsync("50017735005", "60010003", kind, purpose, _ => { });

    [Theory]
    [MemberData(nameof(All))]
    public Task AnotherId_IsUnknown(ConversationKind kind, WritePurpose purpose) => UnknownAsync(kind, purpose, answer =>
    {
        answer["id"] = "999";
        // A ticket's part has no ticket's id beside it: there the author tells.
        answer["author"] = null;
    });

    [Theory]
    [MemberData(nameof(All))]
    public Task AnotherAuthor_IsUnknown_WhereTheAuthorTells(ConversationKind kind, WritePurpose purpose) =>
        Writes.Of(purpose).Kind == WriteKind.Assignment
            ? AppliedAsync(null, null, kind, purpose, answer => NewPart(answer)["author"]!["id"] = Fixture.Teammate)
            : UnknownAsync(kind, purpose, answer => NewPart(answer)["author"]!["id"] = Fixture.Teammate);

    [Theory]
    [MemberData(nameof(All))]
    public Task WithoutParts_OnlyAnAssignmentShows(ConversationKind kind, WritePurpose purpose) =>
        Writes.Of(purpose).Kind == WriteKind.Assignment
            ? AppliedAsync(null, null, kind, purpose, WithoutParts)
            : UnknownAsync(kind, purpose, WithoutParts);

    [Theory]
    [InlineData(ConversationKind.Conversation)]
    [InlineData(ConversationKind.Ticket)]
    public Task Assignment_ThatLeavesTheTeam_IsUnknown(ConversationKind kind) =>
        UnknownAsync(kind, WritePurpose.Transfer, answer => answer["team_assignee_id"] = long.Parse(Fixture.ClaudiasTeam, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("0")]
    [InlineData("null")]
    [InlineData("[]")]
    public Task Assignment_ThatLeavesNobody_IsUnknown(string nobody) =>
        UnknownAsync(ConversationKind.Conversation, WritePurpose.Transfer, answer => answer["team_assignee_id"] = JsonNode.Parse(nobody));

    [Theory]
    [InlineData(ConversationKind.Conversation, "50017735005")]
    [InlineData(ConversationKind.Ticket, "60010003")]
    public Task Assignment_NumbersAsStrings_IsApplied(ConversationKind kind, string part) =>
        AppliedAsync(part, part, kind, WritePurpose.Transfer, answer => answer["team_assignee_id"] = Fixture.LevelTwo);

    /// <summary>Two parts that could be it: the team has it, but which part says so is open.</summary>
    [Theory]
    [InlineData(ConversationKind.Conversation)]
    [InlineData(ConversationKind.Ticket)]
    public Task Assignment_ShownTwice_IsAppliedWithoutAPart(ConversationKind kind) => AppliedAsync(null, null, kind, WritePurpose.Transfer, answer =>
    {
        var second = NewPart(answer).DeepClone();
        second["id"] = "60010009";
        Parts(answer)!.Add(second);
    });

    [Theory]
    [InlineData(WritePurpose.HandOffNote)]
    [InlineData(WritePurpose.Answer)]
    public Task SaidAmongOlderParts_IsFoundByItsText(WritePurpose purpose) => AppliedAsync("50017735005", null, ConversationKind.Conversation, purpose, answer =>
    {
        var older = NewPart(answer).DeepClone();
        (older["id"], older["body"]) = ("50017735001", "<p>Something else.</p>");
        Parts(answer)!.Insert(0, older);
    });

    [Theory]
    [InlineData(WritePurpose.HandOffNote)]
    [InlineData(WritePurpose.Answer)]
    public Task OnlyOlderPartsOfOurs_IsUnknown(WritePurpose purpose) => UnknownAsync(ConversationKind.Conversation, purpose, answer =>
    {
        var older = NewPart(answer).DeepClone();
        (older["id"], older["body"]) = ("50017735001", "<p>Something else.</p>");
        Parts(answer)!.Clear();
        Parts(answer)!.Add(older.DeepClone());
        older["id"] = "50017735002";
        Parts(answer)!.Add(older);
    });

    [Theory]
    [InlineData(ConversationKind.Conversation)]
    [InlineData(ConversationKind.Ticket)]
    public Task Note_ShownAsAComment_IsUnknown(ConversationKind kind) =>
        UnknownAsync(kind, WritePurpose.HandOffNote, answer => NewPart(answer)["part_type"] = "comment");

    [Theory]
    [InlineData(ConversationKind.Conversation)]
    [InlineData(ConversationKind.Ticket)]
    public Task Reply_ShownAsANote_IsUnknown(ConversationKind kind) =>
        UnknownAsync(kind, WritePurpose.Answer, answer => NewPart(answer)["part_type"] = "note");

    public static TheoryData<ConversationKind, WritePurpose, string> Garbled
    {
        get
        {
            var all = new TheoryData<ConversationKind, WritePurpose, string>();
            foreach (var row in Writes.All)
                foreach (var body in (string[])["", "null", "[]", "{}", "{\"type\":\"conversation\",", "<html>Welcome</html>", "\u0000", "{\"errors\":[]}"])
                    all.Add((ConversationKind)row[0], (WritePurpose)row[1], body);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Garbled))]
    public async Task GarbledBody_IsUnknown(ConversationKind kind, WritePurpose purpose, string body)
    {
        await using var stub = await StubIntercom.AnsweringAsync(200, body);

        Assert.IsType<WriteOutcome.Unknown>(await WriteAsync(stub, kind, purpose));
        Assert.Single(stub.All);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task BodyOverTheLimit_IsUnknown(ConversationKind kind, WritePurpose purpose)
    {
        var answer = Recorded(kind, purpose, answer => answer["filling"] = new string('x', BoundedBody.Largest));
        // Once with a length in front, once without.
        foreach (var chunked in (bool[])[false, true])
        {
            await using var stub = await StubIntercom.StartAsync((_, context) =>
            {
                context.Response.ContentLength = chunked ? null : Encoding.UTF8.GetByteCount(answer);
                return context.Response.WriteAsync(answer);
            });

            Assert.IsType<WriteOutcome.Unknown>(await WriteAsync(stub, kind, purpose));
            Assert.Single(stub.All);
        }
    }

    /// <summary>A redirect could carry the write to somewhere else, or a second time to Intercom.</summary>
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_IsNotFollowed(int status)
    {
        await using var elsewhere = await StubIntercom.AnsweringAsync(200, "{}");
        await using var stub = await StubIntercom.StartAsync((_, context) =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = elsewhere.Address.AbsoluteUri;
            return Task.CompletedTask;
        });

        Assert.IsType<WriteOutcome.Unknown>(await WriteAsync(stub, ConversationKind.Conversation, WritePurpose.Transfer));
        Assert.Single(stub.All);
        Assert.Empty(elsewhere.All);
    }

    private static async Task AppliedAsync(string? part, string? ticketPart, ConversationKind kind, WritePurpose purpose, Action<JsonObject> change)
    {
        await using var stub = await StubIntercom.AnsweringAsync(200, Recorded(kind, purpose, change));

        Assert.Equal(new WriteOutcome.Applied(kind == ConversationKind.Ticket ? ticketPart : part), await WriteAsync(stub, kind, purpose));
        Assert.Single(stub.All);
    }

    private static async Task UnknownAsync(ConversationKind kind, WritePurpose purpose, Action<JsonObject> change)
    {
        await using var stub = await StubIntercom.AnsweringAsync(200, Recorded(kind, purpose, change));

        Assert.IsType<WriteOutcome.Unknown>(await WriteAsync(stub, kind, purpose));
        Assert.Single(stub.All);
    }

    private static Task<WriteOutcome> WriteAsync(StubIntercom stub, ConversationKind kind, WritePurpose purpose) => stub.Gateway().WriteAsync(
        new("demo", kind == ConversationKind.Ticket ? Fixture.TicketId : Fixture.ConversationId), kind, Writes.Of(purpose, Fixture.LevelTwo), default);

    private static string Recorded(ConversationKind kind, WritePurpose purpose, Action<JsonObject> change)
    {
        var what = Writes.Of(purpose).Kind switch { WriteKind.Assignment => "assigned", WriteKind.Note => "note", WriteKind.Reply => "reply" };
        var answer = JsonNode.Parse(RecordedIntercom.Read($"{(kind == ConversationKind.Ticket ? "ticket" : "conversation")}-{what}"))!.AsObject();
        change(answer);
        return answer.ToJsonString();
    }

    private static JsonArray? Parts(JsonObject answer) =>
        (answer["conversation_parts"]?["conversation_parts"] ?? answer["ticket_parts"]?["ticket_parts"])?.AsArray();

    private static JsonObject NewPart(JsonObject answer) => Parts(answer) is { } parts ? parts[^1]!.AsObject() : answer;

    private static void WithoutParts(JsonObject answer)
    {
        if (Parts(answer) is { } parts)
            parts.Clear();
        else
            answer.Remove("id");
    }
}
