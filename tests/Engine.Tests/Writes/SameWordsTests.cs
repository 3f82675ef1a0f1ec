namespace Claudia.Engine.Tests;

public sealed class SameWordsTests
{
    private static readonly string Long = string.Concat(Enumerable.Range(0, 300).Select(number => $"word{number} "));

    [Theory]
    [InlineData("Hello", "Hello")]
    [InlineData("Hello, world!\n\nBye.", "Hello world Bye")]
    [InlineData("Line one\r\nline two", "Line one line two")]
    [InlineData("A “quoted” text…", "A \"quoted\" text...")]
    [InlineData("👍", " 👍 ")]
    [InlineData("", " ")]
    public void Texts_ThatChangedOnTheWay_AreTheSame(string sent, string seen)
    {
        Assert.True(SameWords.Are(sent, seen));
        Assert.True(SameWords.Are(seen, sent));
    }

    [Theory]
    [InlineData("Hello", "Hello you")]
    [InlineData("Your parcel 12 is late", "Your parcel 13 is late")]
    [InlineData("Yes", "No")]
    [InlineData("👍", "👎")]
    [InlineData("👍", "Hello")]
    [InlineData("", "Hello")]
    public void Texts_OfOtherWords_AreNot(string sent, string seen) => Assert.False(SameWords.Are(sent, seen));

    /// <summary>What Intercom makes of addresses, entities and emoji.</summary>
    [Theory]
    [InlineData("See https://status.example", "See https://status.example (https://status.example)")]
    [InlineData("See https://status.example/a?b=1&c=2, please.", "See https://status.example/a?b=1&amp;c=2 (https://status.example/a?b=1&c=2), please.")]
    [InlineData("See status.example for news.", "See status.example (http://status.example) for news.")]
    [InlineData("See www.status.example", "See www.status.example (https://www.status.example/)")]
    [InlineData("Write to help@lumen.example.", "Write to help@lumen.example (mailto:help@lumen.example).")]
    [InlineData("Call +55 11 4004-0000 now", "Call +55 11 4004-0000 (tel:+551140040000) now")]
    [InlineData("https://status.example", "https://status.example (https://status.example)")]
    [InlineData("Tom & Ana <3 \"tea\"", "Tom &amp; Ana &lt;3 &quot;tea&quot;")]
    [InlineData("It's done :D", "It&#39;s done 😀")]
    [InlineData("Done 👍🏽", "Done :thumbsup:")]
    [InlineData("Passo 1️⃣ aqui", "Passo :one: aqui")]
    [InlineData("ação", "ac\u0327a\u0303o")]
    [InlineData("Half a pair \ud83d here", "Half a pair \ufffd here")]
    public void Text_ThatIntercomHasRewritten_IsTheSame(string sent, string seen)
    {
        Assert.True(SameWords.Are(sent, seen));
        Assert.True(SameWords.Are(seen, sent));
    }

    [Theory]
    [InlineData("https://status.example", "https://other.example")]
    [InlineData("See https://status.example", "Look at https://status.example")]
    public void Text_WithAnAddress_IsNotTheSameForTheAddressAlone(string sent, string seen) => Assert.False(SameWords.Are(sent, seen));

    [Fact]
    public void Text_ThatWasShortened_IsTheSameWhenLongEnough()
    {
        Assert.True(SameWords.Are(Long, Long[..1000] + "..."));
        Assert.False(SameWords.Are(Long, Long[..300] + "..."));
        Assert.False(SameWords.Are(Long, Long[..1000] + "other"));
    }
}
