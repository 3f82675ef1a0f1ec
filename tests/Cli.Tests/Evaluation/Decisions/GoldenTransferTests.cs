using System.Collections.Immutable;

namespace Claudia.Cli.Tests.Evaluation.Decisions;

/// <summary>Values worked out by hand from the formula of Liu et al. (AAAI 2021).</summary>
public sealed class GoldenTransferTests
{
    [Theory]
    [InlineData(new int[0], new int[0], 1)]
    [InlineData(new[] { 1 }, new int[0], 0)]
    [InlineData(new int[0], new[] { 1 }, 0)]
    [InlineData(new[] { 3 }, new[] { 3 }, 1)]
    [InlineData(new[] { 2 }, new[] { 3 }, 0.60653)]
    [InlineData(new[] { 4 }, new[] { 3 }, 0.60653)]
    [InlineData(new[] { 5 }, new[] { 3 }, 0.13534)]
    [InlineData(new[] { 3, 4 }, new[] { 3 }, 0.80327)]
    [InlineData(new[] { 5 }, new[] { 3, 6 }, 0.60653)]
    public void Score_WithATolerance_IsHowNearTheTransfersAre(int[] predicted, int[] gold, double score) =>
        Assert.Equal(score, GoldenTransfer.Score([.. predicted], [.. gold], 1, 0), 4);

    [Theory]
    [InlineData(2, 0.71653)]
    [InlineData(4, 0.36788)]
    public void Score_WithLambda_ForgivesTheEarlyOneMore(int predicted, double score) =>
        Assert.Equal(score, GoldenTransfer.Score([predicted], [3], 1, 0.5), 4);

    [Theory]
    [InlineData(1, 0.13534)]
    [InlineData(2, 0.60653)]
    [InlineData(3, 0.80074)]
    public void Score_WithMoreTolerance_IsHigher(int tolerance, double score) =>
        Assert.Equal(score, GoldenTransfer.Score([5], [3], tolerance, 0), 4);
}
