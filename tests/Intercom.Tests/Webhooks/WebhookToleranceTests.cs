using System.Text;
using System.Text.Json.Nodes;
using Claudia.Engine;

namespace Claudia.Intercom.Tests;

public sealed class WebhookToleranceTests
{
    [Fact]
    public void OddTypesEverywhere_AreSkipped()
    {
        var body = Fixture.With("user-replied", item =>
        {
            foreach (var name in item.Select(member => member.Key).Where(name => name != "id").ToList())
                item[name] = new JsonArray(1, "x", new JsonObject());
        });

        var snapshot = WebhookParserTests.Relevant(body).Snapshot;

        Assert.Empty(snapshot.Parts);
        Assert.Null(snapshot.Facts.Assignee);
        Assert.Null(snapshot.Facts.Open);
        Assert.Null(snapshot.Facts.Tags);
    }

    [Fact]
    public void PartWithoutAnId_IsLeftOut_TheOthersStay()
    {
        var body = Fixture.With("user-replied", item => item["conversation_parts"]!["conversation_parts"]!.AsArray().Insert(0, new JsonObject { ["body"] = "x" }));

        Assert.Equal(["source:4410027781", "50017735001"], WebhookParserTests.Relevant(body).Snapshot.Parts.Select(part => part.Id));
    }

    [Fact]
    public void Source_WithAHigherNumberThanTheParts_IsNotNumberedAmongThem()
    {
        // In a young workspace sources have the higher numbers: no part would ever be newer.
        var body = Fixture.With("user-replied", item => item["source"]!["id"] = "99999999999");
        var first = WebhookParserTests.Relevant(body).Snapshot.Parts[0];

        Assert.Equal(Part.FirstOf("99999999999"), first.Id);
    }

    [Fact]
    public void SourceWithoutAnId_HasOneOfItsOwn()
    {
        var body = Fixture.With("user-created", item => item["source"]!["id"] = null);

        Assert.Equal($"source:{Fixture.ConversationId}", WebhookParserTests.Relevant(body).Snapshot.Parts[0].Id);
    }

    [Theory]
    [InlineData("8450002", "0")]
    [InlineData(8450002, 0)]
    [InlineData(8450002, null)]
    public void Assignees_NumbersStringsAndNull_AreAlike(object team, object? admin)
    {
        var body = Fixture.With("user-created", item =>
        {
            item["team_assignee_id"] = JsonValue.Create(team);
            item["admin_assignee_id"] = admin is null ? null : JsonValue.Create(admin);
        });

        Assert.Equal(new Assignee(Fixture.LevelTwo, null), WebhookParserTests.Relevant(body).Snapshot.Facts.Assignee);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("true")]
    [InlineData("-5")]
    public void AnAssigneeThatCannotBeRead_SaysNothing(string odd)
    {
        var body = Fixture.With("user-created", item => item["team_assignee_id"] = JsonNode.Parse(odd));

        Assert.Null(WebhookParserTests.Relevant(body).Snapshot.Facts.Assignee);
    }

    [Theory]
    [InlineData("user", AuthorKind.Customer)]
    [InlineData("lead", AuthorKind.Customer)]
    [InlineData("contact", AuthorKind.Customer)]
    [InlineData("admin", AuthorKind.Teammate)]
    [InlineData("bot", AuthorKind.Bot)]
    [InlineData("team", AuthorKind.Bot)]
    [InlineData("something new", AuthorKind.Bot)]
    public void Author_ByItsType(string type, AuthorKind kind)
    {
        var body = Fixture.With("user-created", item => item["source"]!["author"]!["type"] = type);

        Assert.Equal(kind, WebhookParserTests.Relevant(body).Snapshot.Parts[0].Author.Kind);
    }

    [Theory]
    [InlineData("admin_initiated", AuthorKind.Teammate)]
    [InlineData("automated", AuthorKind.Bot)]
    [InlineData("campaigns_initiated", AuthorKind.Bot)]
    public void Source_SentByAnAutomation_IsNoPerson(string deliveredAs, AuthorKind kind)
    {
        var body = Fixture.With("user-created", item =>
        {
            item["source"]!["delivered_as"] = deliveredAs;
            item["source"]!["author"] = new JsonObject { ["type"] = "admin", ["id"] = Fixture.Teammate };
        });

        Assert.Equal(kind, WebhookParserTests.Relevant(body).Snapshot.Parts[0].Author.Kind);
    }

    /// <summary>System.Text.Json throws on GetString for these.</summary>
    [Theory]
    [InlineData("\\ud800", "\uFFFD")]
    [InlineData("a\\udc00b", "a\uFFFDb")]
    [InlineData("\\ud83d\\ude00", "\U0001F600")]
    [InlineData("\\ud83d\\ud83d\\ude00", "\uFFFD\U0001F600")]
    [InlineData("x\\u0000\\u0007y", "xy")]
    public void BrokenSurrogatesAndControls_AreRepaired(string escaped, string text)
    {
        var body = Encoding.UTF8.GetString(Fixture.Read("user-created")).Replace("My parcel has not come yet.\\nOrder 5521", escaped, StringComparison.Ordinal);

        Assert.Equal(text, WebhookParserTests.Relevant(Encoding.UTF8.GetBytes(body)).Snapshot.Parts[0].Text);
    }

    [Fact]
    public void InvalidUtf8_IsReplaced()
    {
        var body = Fixture.Read("user-created");
        body[body.AsSpan().IndexOf("parcel"u8)] = 0xFF;

        Assert.StartsWith("My \uFFFDarcel", WebhookParserTests.Relevant(body).Snapshot.Parts[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void DeepNesting_IsMalformed()
    {
        var body = "{\"topic\":\"conversation.user.created\",\"data\":" + new string('[', 5000) + new string(']', 5000) + "}";

        Assert.IsType<WebhookResult.Malformed>(WebhookParser.Parse(Encoding.UTF8.GetBytes(body)));
    }

    [Fact]
    public void LongMessage_IsShortenedWithAMark()
    {
        var body = Fixture.With("user-created", item => item["source"]!["body"] = new string('x', 9_000));

        var text = WebhookParserTests.Relevant(body).Snapshot.Parts[0].Text!;
        Assert.Equal(CustomerText.Longest, text.Length);
        Assert.EndsWith(CustomerText.Mark, text, StringComparison.Ordinal);
    }
}
