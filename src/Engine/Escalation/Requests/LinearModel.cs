namespace Claudia.Engine;

/// <summary>Weights by the features' places; the more a segment's weights sum up to, the surer it is one.</summary>
public sealed class LinearModel
{
    public const int Size = 1 << Features.Bits;

    private readonly sbyte[] _weights;

    /// <param name="bytes">The weights in order, a signed byte each.</param>
    /// <exception cref="InvalidDataException">They are not as many as they must be.</exception>
    public LinearModel(byte[] bytes)
    {
        if (bytes.Length != Size)
            throw new InvalidDataException($"The weights are {bytes.Length} bytes, not {Size}.");
        _weights = Array.ConvertAll(bytes, weight => unchecked((sbyte)weight));
    }

    public int Score(ReadOnlySpan<Token> segment, ReadOnlySpan<char> letters)
    {
        var sum = 0;
        for (var at = 0; at < segment.Length; at++)
            sum += Score(segment, letters, at);
        return sum;
    }

    /// <summary>The tokens that say most: the run of them with the largest sum.</summary>
    public Range Evidence(ReadOnlySpan<Token> segment, ReadOnlySpan<char> letters)
    {
        var (best, sum, from) = (int.MinValue, 0, 0);
        var evidence = Range.All;
        for (var at = 0; at < segment.Length; at++)
        {
            if (sum <= 0)
                (sum, from) = (0, at);
            sum += Score(segment, letters, at);
            if (sum > best)
                (best, evidence) = (sum, from..(at + 1));
        }
        return evidence;
    }

    private int Score(ReadOnlySpan<Token> segment, ReadOnlySpan<char> letters, int at)
    {
        Span<int> places = stackalloc int[Features.MostOfToken];
        var count = Features.Of(segment, letters, at, places);
        var sum = 0;
        foreach (var place in places[..count])
            sum += _weights[place];
        return sum;
    }
}
