namespace Claudia.Engine.Tests;

public sealed class PartIdTests
{
    [Theory]
    [InlineData("37358198341", 37358198341)]
    [InlineData("source:3381828792", 0)]
    [InlineData("ticket:1", 0)]
    [InlineData("99999999999999999999", 0)]
    [InlineData("-1", 0)]
    [InlineData("", 0)]
    [InlineData(null, 0)]
    public void Number_OfAnId_IsZeroWhenItHasNone(string? id, long number) => Assert.Equal(number, PartId.Number(id));

    [Fact]
    public void Newest_OfParts_IsTheHighestNumber()
    {
        var parts = "5 source:77 12 7".Split(' ').Select(id => new Part(id, Given.Customer, Given.Start));

        Assert.Equal(12, PartId.Newest(parts));
        Assert.Equal(0, PartId.Newest([]));
    }
}
