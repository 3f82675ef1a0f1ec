namespace Claudia.Engine.Tests;

public sealed class BackoffTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(5, 32)]
    [InlineData(6, 60)]
    [InlineData(int.MaxValue, 60)]
    public void Wait_AfterFailures_DoublesUpToTheLongest(int failures, double seconds) =>
        Assert.Equal(seconds, Backoff.Of(failures, TimeSpan.FromMinutes(1)).TotalSeconds);
}
