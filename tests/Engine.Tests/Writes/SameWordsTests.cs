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

    [Fact]
    public void Text_ThatWasShortened_IsTheSameWhenLongEnough()
    {
        Assert.True(SameWords.Are(Long, Long[..1000] + "..."));
        Assert.False(SameWords.Are(Long, Long[..300] + "..."));
        Assert.False(SameWords.Are(Long, Long[..1000] + "other"));
    }
}
