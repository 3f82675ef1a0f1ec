using System.Collections.Immutable;

namespace Claudia.Engine.Tests;

public sealed class BoundedTests
{
    [Theory]
    [InlineData(1, "4")]
    [InlineData(3, "2 3 4")]
    [InlineData(4, "1 2 3 4")]
    [InlineData(9, "1 2 3 4")]
    public void Append_BeyondTheLimit_LetsTheOldestGo(int limit, string kept) =>
        Assert.Equal(kept, string.Join(' ', Bounded.Append(ImmutableArray.Create(1, 2, 3), 4, limit)));

    [Theory]
    [InlineData(0, 9, "0 2 4 6")]
    [InlineData(3, 9, "2 3 4 6")]
    [InlineData(7, 9, "2 4 6 7")]
    [InlineData(0, 3, "2 4 6")]
    [InlineData(3, 3, "3 4 6")]
    [InlineData(7, 3, "4 6 7")]
    public void Insert_IntoAListInOrder_KeepsTheOrderAndTheLimit(int item, int limit, string kept) =>
        Assert.Equal(kept, string.Join(' ', Bounded.Insert(ImmutableArray.Create(2, 4, 6), item, limit, (one, other) => one < other)));
}
