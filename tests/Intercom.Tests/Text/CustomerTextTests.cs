namespace Claudia.Intercom.Tests;

public sealed class CustomerTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("  a\tb\nc  ", "a\tb\nc")]
    [InlineData("a\r\nb\rc\u2028d", "a\nb\nc\nd")]
    [InlineData("a\0b\u0007c\u001bd\u007fe\u009ff", "abcdef")]
    [InlineData("caf\u00E9 \U0001F600", "caf\u00E9 \U0001F600")]
    public void Clean_DropsWhatNobodyCanRead(string text, string clean) => Assert.Equal(clean, CustomerText.Clean(text));

    [Fact]
    public void Clean_HalfPairs_AreReplaced() =>
        Assert.Equal("a\uFFFDb\uFFFD", CustomerText.Clean(new string(['a', '\uD83D', 'b', '\uDE00'])));

    [Theory]
    [InlineData(8_000, false)]
    [InlineData(8_001, true)]
    public void Clean_LongText_IsShortened(int length, bool shortened)
    {
        var clean = CustomerText.Clean(new string('x', length));

        Assert.Equal(CustomerText.Longest, clean.Length);
        Assert.Equal(shortened, clean.EndsWith(CustomerText.Mark, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Clean_LongTextOfPairs_IsNotCutWithinAPair(int offset)
    {
        var clean = CustomerText.Clean(new string('x', offset) + string.Concat(Enumerable.Repeat("\U0001F600", 5_000)));

        Assert.DoesNotContain('\uFFFD', clean);
        Assert.False(char.IsHighSurrogate(clean[^(CustomerText.Mark.Length + 1)]));
        Assert.InRange(clean.Length, CustomerText.Longest - 1, CustomerText.Longest);
    }
}
