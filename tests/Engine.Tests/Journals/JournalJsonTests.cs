using System.Text.Json;

namespace Claudia.Engine.Tests;

public sealed class JournalJsonTests
{
    [Fact]
    public void State_OfAnUnknownConversation_CanBeReadAgain()
    {
        var state = ConversationState.New(Given.Key);

        Assert.Equal(JournalJson.Write(state), JournalJson.Write(JournalJson.ReadState(JournalJson.Write(state))));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Number_ThatIsNone_CanBeWrittenAndRead(double confidence)
    {
        // A draft's author may be wrong about its own figures: the conversation must not get stuck on it.
        var draft = Given.Draft("?", confidence) with { Parts = Draft.NoParts.Add("match", confidence) };
        var judged = new ConversationEvent.Judged(Given.Start, "1001", draft, null, new Verdict.Wait(), "r1");

        var read = Assert.IsType<ConversationEvent.Judged>(JournalJson.ReadEvent(JournalJson.Write(judged)));
        Assert.Equal((confidence, confidence), (read.Draft!.Confidence, read.Draft.Parts["match"]));
    }

    [Fact]
    public void Event_WithItsNameAtTheEnd_IsReadToo()
    {
        var read = JournalJson.ReadEvent("""{"by":"op","at":"2026-03-02T09:00:00+00:00","$type":"paused"}""");

        Assert.Equal(new ConversationEvent.Paused(Given.Start, "op"), read);
    }

    [Fact]
    public void Event_WithAMemberThatThisVersionDoesNotKnow_IsReadWithoutIt() => Assert.Equal(
        new ConversationEvent.Paused(Given.Start, "op"),
        JournalJson.ReadEvent("""{"$type":"paused","at":"2026-03-02T09:00:00+00:00","by":"op","reason":"later versions say why"}"""));

    [Theory]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"$type":"paused""")]
    [InlineData("""{"$type":"no-such-event","at":"2026-03-02T09:00:00+00:00"}""")]
    [InlineData("""{"$type":"paused","at":"yesterday","by":"op"}""")]
    public void Text_ThatIsNoEvent_IsRefused(string json) => Assert.Throws<JsonException>(() => JournalJson.ReadEvent(json));

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"key":{"workspace":"acme","id":"1"},"facts":{}}""")]
    public void Text_ThatIsNoState_IsRefused(string json) => Assert.Throws<JsonException>(() => JournalJson.ReadState(json));

    [Fact]
    public void Text_OfAnyLanguage_StandsAsItIs()
    {
        var json = JournalJson.Write(new ConversationEvent.Paused(Given.Start, "São João 👍 <b>"));

        Assert.Contains("São João", json, StringComparison.Ordinal);
        Assert.Equal("São João 👍 <b>", Assert.IsType<ConversationEvent.Paused>(JournalJson.ReadEvent(json)).By);
    }
}
