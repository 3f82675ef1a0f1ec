using System.Text.Json.Nodes;
using Claudia.Engine;

namespace Claudia.Intercom.Tests;

/// <summary>Messages with nothing to read, and messages whose words were taken out.</summary>
public sealed class WordlessTests
{
    /// <summary>A location, a contact card, a sticker; a picture that a plain webhook does not show.</summary>
    [Theory]
    [InlineData("comment", null)]
    [InlineData("comment", "")]
    [InlineData("comment", " \n")]
    [InlineData("open", null)]
    public void Message_OfACustomer_WithNothingToRead_IsOne(string type, string? body)
    {
        var part = Last(Shown("user", type, body));

        Assert.Equal((null, 1), (part.Text, part.Attachments));
    }

    [Theory]
    [InlineData("user", "conversation_rating_changed")]
    [InlineData("user", "participant_added")]
    [InlineData("admin", "comment")]
    [InlineData("bot", "comment")]
    public void Event_OrAnothersPart_WithNothingToRead_IsNone(string author, string type) => Assert.Equal(0, Last(Shown(author, type, null)).Attachments);

    [Fact]
    public void FirstMessage_WithNothingToRead_IsOne()
    {
        var first = Parts(item => (item["source"]!["body"], item["source"]!["subject"]) = (null, null))[0];

        Assert.Equal((null, 1), (first.Text, first.Attachments));
    }

    [Fact]
    public void Message_ThatWasRedacted_HasNoWords()
    {
        var part = Last(item =>
        {
            Shown("user", "comment", "This message was deleted")(item);
            Newest(item)["redacted"] = true;
        });

        Assert.Equal((null, 0), (part.Text, part.Attachments));
    }

    [Fact]
    public void FirstMessage_ThatWasRedacted_HasNoWords()
    {
        var first = Parts(item => (item["source"]!["redacted"], item["source"]!["subject"]) = (true, "Help"))[0];

        Assert.Equal((null, 0), (first.Text, first.Attachments));
    }

    private static Action<JsonObject> Shown(string author, string type, string? body) => item =>
    {
        var part = Newest(item);
        (part["author"]!["type"], part["part_type"], part["body"], part["attachments"]) = (author, type, body, new JsonArray());
    };

    private static JsonObject Newest(JsonObject item) => item["conversation_parts"]!["conversation_parts"]!.AsArray()[^1]!.AsObject();

    private static Part Last(Action<JsonObject> change) => Parts(change)[^1];

    private static System.Collections.Immutable.ImmutableArray<Part> Parts(Action<JsonObject> change) =>
        Assert.IsType<WebhookResult.Relevant>(WebhookParser.Parse(Fixture.With("user-replied", change))).Snapshot.Parts;
}
