using System.Text;
using System.Text.Json.Nodes;
using Claudia.Engine;

namespace Claudia.Intercom.Tests;

/// <summary>Answers to readings that are JSON, and not what anybody has announced.</summary>
public sealed class OddAnswerTests
{
    /// <summary>One of each shape.</summary>
    public static TheoryData<string> Answers =>
        ["me", "admins", "team", "tags", "conversation-plain", "conversation-assigned", "ticket", "ticket-note", "ticket-assigned", "search-1", "422"];

    [Theory]
    [MemberData(nameof(Answers))]
    public void AnyValue_ReplacedByAnything_NeverThrows(string name)
    {
        foreach (var json in JsonMutations.Of(Encoding.UTF8.GetBytes(RecordedIntercom.Read(name))))
            ReadAsEverything(JsonReading.Parse(json)?.AsObject());
    }

    /// <summary>Intercom shows the 500 newest parts and counts them all: what is newer than those cannot be missing.</summary>
    [Theory]
    [InlineData(499, 499, true)]
    [InlineData(499, 500, false)]
    [InlineData(500, 812, true)]
    [InlineData(500, null, true)]
    [InlineData(0, 1, false)]
    public void Reading_OfAsManyPartsAsIntercomShows_IsComplete(int shown, int? counted, bool complete)
    {
        var answer = JsonNode.Parse(RecordedIntercom.Read("conversation-plain"))!;
        answer["conversation_parts"]!["conversation_parts"] = new JsonArray([.. Enumerable.Range(1, shown).Select(id => new JsonObject { ["id"] = $"{id}" })]);
        answer["conversation_parts"]!["total_count"] = counted;

        Assert.Equal(complete, ConversationReader.Read(Parse(answer), BodyFormat.Plain, whole: true, DateTimeOffset.UnixEpoch).Complete);
    }

    [Fact]
    public void Reading_WithAPartThatCannotBeRead_IsNotComplete()
    {
        var answer = JsonNode.Parse(RecordedIntercom.Read("ticket"))!;
        answer["ticket_parts"]!["ticket_parts"]![0]!["id"] = null;

        Assert.False(TicketReader.Read(Parse(answer), null, BodyFormat.Html, whole: true, DateTimeOffset.UnixEpoch).Complete);
    }

    [Theory]
    [InlineData("""{"errors":[{"code":"team_not_found","message":"None"}]}""", "team_not_found", true)]
    [InlineData("""{"errors":[{"type":"team_not_found"}]}""", "team_not_found", true)]
    [InlineData("""{"type":"error.list","errors":[]}""", "http_404", false)]
    [InlineData("""{"errors":[null,{"code":"late"}]}""", "http_404", false)]
    [InlineData("""{"errors":"no"}""", "http_404", false)]
    [InlineData("""{"error":"not found"}""", "http_404", false)]
    public void Error_IsIntercoms_WhereItHasACode(string json, string code, bool intercoms)
    {
        var error = ApiError.Of(404, JsonReading.Parse(Encoding.UTF8.GetBytes(json)));

        Assert.Equal((code, intercoms), (error.Code, error.IsIntercoms));
    }

    [Fact]
    public void Error_OfAnyLength_IsShort()
    {
        var json = Errors(new string('c', 5_000), new string('m', 5_000));

        var error = ApiError.Of(400, json);

        Assert.InRange(error.Code.Length, 1, 100);
        Assert.InRange(error.Message.Length, 1, 300);
    }

    private static System.Text.Json.JsonElement? Errors(string code, string message) =>
        Parse(new JsonObject { ["errors"] = new JsonArray(new JsonObject { ["code"] = code, ["message"] = message }) });

    private static void ReadAsEverything(System.Text.Json.JsonElement? json)
    {
        var end = new CallEnd.Answered(200, json, ApiError.Of(200, json), null);
        foreach (var row in Writes.All)
            _ = WriteEvidence.Find(end, Fixture.ConversationId, (ConversationKind)row[0], Writes.Of((WritePurpose)row[1]), Fixture.Claudia);
        _ = ConversationReader.Read(json, BodyFormat.Html, whole: true, DateTimeOffset.UnixEpoch);
        _ = TicketReader.Read(json, json, BodyFormat.Plain, whole: true, DateTimeOffset.UnixEpoch);
        _ = (ApiTypes.Me(json), ApiTypes.Admin(json), ApiTypes.Team(json), ApiTypes.Tag(json), ApiTypes.Page(json, "conversations"), ApiTypes.Page(json, "tickets"));
        _ = (ApiTypes.List(json, "admins", ApiTypes.Admin), ApiTypes.List(json, "teams", ApiTypes.Team), ApiTypes.List(json, "data", ApiTypes.Tag));
    }

    private static System.Text.Json.JsonElement? Parse(JsonNode node) => JsonReading.Parse(Encoding.UTF8.GetBytes(node.ToJsonString()))?.AsObject();
}
