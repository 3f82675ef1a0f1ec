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
}
