using System.Text;

namespace Claudia.Intercom.Tests;

public sealed class ConnectorParserTests
{
    [Theory]
    [InlineData("""{"conversation_id":"118200450017734","message_id":"50017735001","signal":"vip","message":"hi","workspace_id":"wk4demo9"}""")]
    [InlineData("""{"conversation_id":118200450017734,"message_id":50017735001,"signal":"vip","app_id":"wk4demo9","extra":{"a":[1]}}""")]
    public void Whole_IsAMessage(string body) => Assert.Equal(
        new ConnectorResult.Message(Fixture.ConversationId, "50017735001", "vip", Fixture.App),
        Parse(body));

    [Theory]
    [InlineData("""{"conversation_id":"118200450017734","message_id":null,"signal":7}""")]
    [InlineData("""{"conversationId":"118200450017734","message_id":"","signal":""}""")]
    [InlineData("""{"conversation_id":"118200450017734","message_id":{},"signal":"a","signal":"b"}""")]
    public void OddOptionals_AreSkipped(string body) =>
        Assert.Equal(new ConnectorResult.Message(Fixture.ConversationId, null, null), Parse(body));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"conversation_id":""}""")]
    [InlineData("""{"conversation_id":"{{conversation.id}}"}""")]
    [InlineData("""{"conversation_id":"example"}""")]
    [InlineData("""{"conversation_id":null,"message":"x"}""")]
    [InlineData("""{"conversation_id":0}""")]
    public void WithoutAUsableId_IsAnExample(string body) => Assert.IsType<ConnectorResult.Example>(Parse(body));

    [Theory]
    [InlineData("""{"conversation_id":"118200450017734","message":"he said "hello" to me","message_id":"50017735001"}""")]
    [InlineData("{\"message\":\"two\nlines\",\"conversation_id\" : 118200450017734 ,\n \"message_id\" : \"50017735001\" }")]
    [InlineData("""{"message":"ends with a backslash\","conversation_id":"118200450017734","message_id":"50017735001"}""")]
    public void BrokenByTheCustomersWords_IdsAreSaved(string body) =>
        Assert.Equal(new ConnectorResult.Message(Fixture.ConversationId, "50017735001", null), Parse(body));

    [Theory]
    [InlineData("""{"conversation_id":"118200450017734","message":"x","conversation_id":"999"}""")]
    [InlineData("""{"conversation_id":"118200450017734","message":"say "x","conversation_id":"999","y":""}""")]
    public void TwoConversations_AreMalformed(string body) => Assert.IsType<ConnectorResult.Malformed>(Parse(body));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"118200450017734\"")]
    [InlineData("hello")]
    [InlineData("""{"message":"say \"conversation_id\":\"999\" "now" }""")]
    [InlineData("""{"conversation_id":"99x" "}""")]
    [InlineData("""{"conversation_id":"999""")]
    [InlineData("""{"conversation_id":""")]
    [InlineData("""{"conversation_id""")]
    public void NothingToFind_IsMalformed(string body) => Assert.IsType<ConnectorResult.Malformed>(Parse(body));

    [Fact]
    public void TooLarge_IsMalformed() =>
        Assert.IsType<ConnectorResult.Malformed>(ConnectorParser.Parse(new byte[ConnectorParser.Largest + 1]));

    [Theory]
    [InlineData("Bearer the-secret", true)]
    [InlineData("bearer  the-secret ", true)]
    [InlineData("Bearer the-secreT", false)]
    [InlineData("Bearer the-secret-and-more", false)]
    [InlineData("Basic the-secret", false)]
    [InlineData("the-secret", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void BearerSecret_Matches(string? header, bool matches) => Assert.Equal(matches, BearerSecret.Matches(header, "the-secret"));

    [Fact]
    public void BearerSecret_Empty_MatchesNothing() => Assert.False(BearerSecret.Matches("Bearer ", ""));

    private static ConnectorResult Parse(string body) => ConnectorParser.Parse(Encoding.UTF8.GetBytes(body));
}
