using System.Globalization;

namespace Claudia.Intercom.Tests;

public sealed class RateHeadersTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_790_000_000);

    [Fact]
    public void Read_AllThree_AreTaken() => Assert.Equal(
        new RateHeaders(1_666, 12, Now),
        Read(("X-RateLimit-Limit", "1666"), ("X-RateLimit-Remaining", "12"), ("X-RateLimit-Reset", "1790000000")));

    [Theory]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData("many")]
    [InlineData("1e3")]
    [InlineData("12.5")]
    [InlineData("12, 13")]
    [InlineData("99999999999999999999")]
    public void Read_Absurd_IsAbsent(string value) => Assert.Equal(
        new RateHeaders(null, null, null),
        Read(("X-RateLimit-Limit", value), ("X-RateLimit-Remaining", value), ("X-RateLimit-Reset", value)));

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("1790000007", null, 7.5)]
    [InlineData("1790000007", "3", 7.5)]
    [InlineData("1790000003", "7", 7.5)]
    [InlineData(null, "7", 7.5)]
    [InlineData(null, "Mon, 21 Sep 2026 14:13:27 GMT", 7.5)]
    [InlineData("1789999000", null, 0.5)]
    [InlineData("1790000060", null, 60.0)]
    [InlineData("2147483647", null, 60.0)]
    [InlineData(null, "2147483647", 60.0)]
    [InlineData("soon", "soon", null)]
    public void RetryAt_LaterOfTheTwo_SpreadAndBounded(string? reset, string? after, double? seconds)
    {
        using var response = new HttpResponseMessage();
        if (reset is not null)
            response.Headers.TryAddWithoutValidation("X-RateLimit-Reset", reset);
        if (after is not null)
            response.Headers.TryAddWithoutValidation("Retry-After", after);

        Assert.Equal(seconds is { } some ? Now.AddSeconds(some) : null, RateHeaders.RetryAt(response.Headers, Now, 0.5));
    }

    private static RateHeaders Read(params (string Name, string Value)[] headers)
    {
        using var response = new HttpResponseMessage();
        foreach (var (name, value) in headers)
            response.Headers.TryAddWithoutValidation(name, value.ToString(CultureInfo.InvariantCulture));
        return RateHeaders.Read(response.Headers);
    }
}
