namespace Claudia.Intercom.Tests;

public sealed class SearchWindowTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_000);

    [Theory]
    [InlineData(10, 20, 15)]
    [InlineData(10, 12, 11)]
    [InlineData(10, 13, 11)]
    [InlineData(900, null, 950)]
    [InlineData(999, null, 1_000)]
    [InlineData(1_000, null, 1_001)]
    [InlineData(5_000, null, 5_001)]
    public void Halves_MeetInTheMiddle(long from, int? before, long middle)
    {
        var (earlier, later) = new SearchWindow(from, before).Halve(Now)!.Value;

        Assert.Equal(new(from, middle), earlier);
        Assert.Equal(new(middle, before), later);
    }

    [Theory]
    [InlineData(10, 11)]
    [InlineData(10, 10)]
    public void Second_HasNoHalves(long from, long before) => Assert.Null(new SearchWindow(from, before).Halve(Now));

    [Theory]
    [InlineData(9.9, false)]
    [InlineData(10.0, true)]
    [InlineData(11.9, true)]
    [InlineData(12.0, false)]
    public void Window_HoldsItsSecondsToTheirEnd(double seconds, bool holds) =>
        Assert.Equal(holds, new SearchWindow(10, 12).Holds(DateTimeOffset.UnixEpoch.AddSeconds(seconds)));
}
