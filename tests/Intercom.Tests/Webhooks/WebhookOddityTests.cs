using System.Text;
using System.Text.Json.Nodes;
using Claudia.Engine;

namespace Claudia.Intercom.Tests;

/// <summary>Payloads that nobody has announced, and that come all the same.</summary>
public sealed class WebhookOddityTests
{
    public static TheoryData<string> Names => [.. Fixture.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void AnyValue_ReplacedByAnything_NeverThrows(string name)
    {
        foreach (var body in JsonMutations.Of(Fixture.Read(name)))
            Check(WebhookParser.Parse(body));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Body_CutAnywhere_IsMalformed(string name)
    {
        var body = Fixture.Read(name).AsSpan().TrimEnd("\n"u8).ToArray();

        for (var length = 0; length < body.Length; length += 7)
            Assert.IsType<WebhookResult.Malformed>(WebhookParser.Parse(body.AsMemory(0, length)));
    }

    [Theory]
    [InlineData("118200450017734")]
    [InlineData("\"118200450017734\"")]
    [InlineData("\" 118200450017734 \"")]
    public void ConversationId_NumberOrText_IsTheSame(string id) => Assert.Equal(
        Fixture.ConversationId, WebhookParserTests.Relevant(Fixture.With("user-created", item => item["id"] = JsonNode.Parse(id))).ConversationId);

    [Theory]
    [InlineData("9007199254740992", true)]
    [InlineData("\"9007199254740992\"", true)]
    [InlineData("9007199254740993", false)]
    [InlineData("\"9007199254740993\"", false)]
    [InlineData("1.182e14", false)]
    [InlineData("118200450017734.5", false)]
    [InlineData("\"118200450017734/parts\"", false)]
    [InlineData("\"../me\"", false)]
    [InlineData("\"0\"", false)]
    [InlineData("\"007\"", false)]
    [InlineData("-5", false)]
    [InlineData("true", false)]
    public void ConversationId_Odd_IsMalformed(string id, bool good) =>
        Assert.Equal(good, WebhookParser.Parse(Fixture.With("user-created", item => item["id"] = JsonNode.Parse(id))) is WebhookResult.Relevant);

    [Theory]
    [InlineData("50017735001")]
    [InlineData("\"50017735001\"")]
    public void PartAndAuthorIds_AsNumbers_AreTheSame(string id)
    {
        var body = Fixture.With("user-replied", item =>
        {
            var part = Part(item);
            part["id"] = JsonNode.Parse(id);
            part["author"]!["id"] = JsonNode.Parse(id);
        });

        var read = WebhookParserTests.Relevant(body).Snapshot.Parts[1];
        Assert.Equal(("50017735001", "50017735001"), (read.Id, read.Author.Id));
    }

    public static TheoryData<string, Assignee?> Assignments => new()
    {
        { """{"type":"team","id":8450002}""", new(Fixture.LevelTwo, null) },
        { """{"type":"team","id":"8450002"}""", new(Fixture.LevelTwo, null) },
        { """{"type":"admin","id":"7301188"}""", new(null, Fixture.Teammate) },
        { """{"type":"bot","id":"7301188"}""", new(null, Fixture.Teammate) },
        { """{"type":"nobody_admin","id":null}""", Assignee.Nobody },
        { """{"type":"nobody_team"}""", Assignee.Nobody },
        { """{"type":"contact","id":"1a2b3c"}""", null },
        { """{"type":"team","id":"0"}""", null },
        { """{"type":"team"}""", null },
        { "null", null },
        { "7", null },
    };

    [Theory]
    [MemberData(nameof(Assignments))]
    public void AssignedTo_IsRead(string json, Assignee? assignee) => Assert.Equal(
        assignee, WebhookParserTests.Relevant(Fixture.With("admin-assigned", item => Part(item)["assigned_to"] = JsonNode.Parse(json))).Snapshot.Parts[1].AssignedTo);

    [Theory]
    [InlineData("comment", false)]
    [InlineData("open", false)]
    [InlineData("close", false)]
    [InlineData("assignment", false)]
    [InlineData("assign_and_unsnooze", false)]
    [InlineData("something_of_next_year", false)]
    [InlineData("note", true)]
    [InlineData("note_and_reopen", true)]
    public void Body_RidesOnAPartOfAnyType(string type, bool note)
    {
        var part = WebhookParserTests.Relevant(Fixture.With("admin-replied", item => Part(item)["part_type"] = type)).Snapshot.Parts[1];

        Assert.NotNull(part.Text);
        Assert.Equal(note, part.IsNote);
    }

    [Theory]
    [InlineData("1790000060")]
    [InlineData("1790000060.0")]
    [InlineData("\"1790000060\"")]
    [InlineData("\"2026-09-21T14:14:20Z\"")]
    [InlineData("\"2026-09-21T14:14:20.000+00:00\"")]
    [InlineData("\"2026-09-21T16:14:20+02:00\"")]
    [InlineData("\"2026-09-21 14:14:20\"")]
    public void Time_UnixOrIso_IsTheSame(string time) => Assert.Equal(
        DateTimeOffset.FromUnixTimeSeconds(1_790_000_060),
        WebhookParserTests.Relevant(Fixture.With("user-created", item => item["updated_at"] = JsonNode.Parse(time))).Snapshot.Facts.AsOf);

    [Theory]
    [InlineData("0")]
    [InlineData("-1790000060")]
    [InlineData("1e300")]
    [InlineData("\"soon\"")]
    [InlineData("\"99999999999999999999\"")]
    [InlineData("\"0001-01-01T00:00:00+14:00\"")]
    [InlineData("null")]
    public void Time_Odd_IsTheNotifications(string time)
    {
        var body = Fixture.Read("user-created");
        var sent = DateTimeOffset.FromUnixTimeSeconds(JsonNode.Parse(body)!["created_at"]!.GetValue<long>());

        Assert.Equal(sent, WebhookParserTests.Relevant(Fixture.With("user-created", item => item["updated_at"] = JsonNode.Parse(time))).Snapshot.Facts.AsOf);
    }

    /// <summary>Pictures come within the HTML: a message of nothing else had been taken for no message at all.</summary>
    [Theory]
    [InlineData("<div class=\"intercom-container\"><img src=\"https://downloads.example/1.png\"></div>", null, 1)]
    [InlineData("<p>Look</p><IMG SRC='a'><img src='b'>", "Look", 2)]
    [InlineData("<p>the &lt;img&gt; tag</p>", "the <img> tag", 0)]
    public void Image_InTheHtml_IsAnAttachment(string html, string? text, int attachments)
    {
        foreach (var fixture in (string[])["user-replied", "user-replied-before-2.15"])
        {
            var body = Fixture.With(fixture, item => (Part(item)["body"], Part(item)["attachments"]) = (html, new JsonArray()));

            var part = WebhookParserTests.Relevant(body).Snapshot.Parts[1];
            Assert.Equal((text, attachments), (part.Text, part.Attachments));
        }
    }

    [Fact]
    public void Image_InTheFirstMessage_IsAnAttachment()
    {
        var body = Fixture.With("user-created-before-2.15", item => item["source"]!["body"] = "<img src=\"https://downloads.example/1.png\">");

        Assert.Equal((null, 1), (WebhookParserTests.Relevant(body).Snapshot.Parts[0].Text, WebhookParserTests.Relevant(body).Snapshot.Parts[0].Attachments));
    }

    /// <summary>Intercom lists it too: it is one picture.</summary>
    [Fact]
    public void Image_ListedAndShown_IsOneAttachment()
    {
        var body = Fixture.With("user-replied-before-2.15", item =>
            (Part(item)["body"], Part(item)["attachments"]) = ("<img src='a'>", new JsonArray(new JsonObject { ["name"] = "a.png" })));

        Assert.Equal(1, WebhookParserTests.Relevant(body).Snapshot.Parts[1].Attachments);
    }

    [Fact]
    public void HugeLists_AreCutShort()
    {
        var body = Fixture.With("user-replied", item =>
        {
            item["conversation_parts"]!["conversation_parts"] = Many(3_000, index => new JsonObject { ["id"] = 1 + index });
            item["source"]!["attachments"] = Many(10_000, _ => new JsonObject());
            item["tags"]!["tags"] = Many(5_000, index => new JsonObject { ["name"] = $"tag {index}" });
            item["custom_attributes"] = new JsonObject();
            foreach (var index in Enumerable.Range(0, 5_000))
                item["custom_attributes"]!.AsObject()[$"attribute {index}"] = new string('v', 20);
        });

        var snapshot = WebhookParserTests.Relevant(body).Snapshot;

        // The newest parts, and the first message before them.
        Assert.Equal(501, snapshot.Parts.Length);
        Assert.Equal(("3000", 100), (snapshot.Parts[^1].Id, snapshot.Parts[0].Attachments));
        Assert.Equal((200, 200), (snapshot.Facts.Tags!.Count, snapshot.Facts.Attributes!.Count));
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(70, false)]
    public void Nesting_IsReadToALimit(int depth, bool good)
    {
        var body = Encoding.UTF8.GetString(Fixture.Read("user-created")).TrimEnd().TrimEnd('}')
            + ",\"extra\":" + new string('[', depth) + new string(']', depth) + "}";

        Assert.Equal(good, WebhookParser.Parse(Encoding.UTF8.GetBytes(body)) is WebhookResult.Relevant);
    }

    /// <summary>As every JSON reader does it: the last one counts.</summary>
    [Fact]
    public void MemberTwice_TheLastCounts()
    {
        var body = Encoding.UTF8.GetString(Fixture.Read("user-created")).TrimEnd().TrimEnd('}') + ",\"topic\":\"ping\"}";

        Assert.IsType<WebhookResult.Ignored>(WebhookParser.Parse(Encoding.UTF8.GetBytes(body)));
    }

    [Fact]
    public void SamePartTwice_ComesOnce()
    {
        var body = Fixture.With("user-replied", item => item["conversation_parts"]!["conversation_parts"]!.AsArray().Add(Part(item).DeepClone()));

        Assert.Equal(2, WebhookParserTests.Relevant(body).Snapshot.Parts.Length);
    }

    [Theory]
    [InlineData("{\"Plan\":\"gold\",\"Empty\":\"\",\"None\":null,\"List\":[1],\"Deep\":{\"a\":1},\"Yes\":true,\"Big\":1e400}", "Big=1e400 Empty= Plan=gold Yes=true")]
    [InlineData("[]", null)]
    public void Attributes_OfAnyShape_AreRead(string json, string? read)
    {
        var attributes = WebhookParserTests.Relevant(Fixture.With("user-created", item => item["custom_attributes"] = JsonNode.Parse(json))).Snapshot.Facts.Attributes;

        Assert.Equal(read, attributes is null ? null : string.Join(' ', attributes.Select(pair => $"{pair.Key}={pair.Value}")));
    }

    private static void Check(WebhookResult result)
    {
        if (result is not WebhookResult.Relevant relevant)
            return;
        Assert.True(ConversationKey.IsId(relevant.ConversationId));
        Assert.All(relevant.Snapshot.Parts, part => Assert.InRange(part.Id.Length, 1, 100));
    }

    private static JsonObject Part(JsonObject item) => item["conversation_parts"]!["conversation_parts"]![0]!.AsObject();

    private static JsonArray Many(int count, Func<int, JsonNode> make) => [.. Enumerable.Range(0, count).Select(make)];
}
