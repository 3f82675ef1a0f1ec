namespace Claudia.Engine;

/// <summary>Hashes that are the same on every machine: weights are kept by them.</summary>
internal static class Hash
{
    /// <summary>FNV-1a. Source: datatracker.ietf.org/doc/html/draft-eastlake-fnv.</summary>
    public const uint Seed = 2166136261;

    public static uint Of(ReadOnlySpan<char> letters)
    {
        var hash = Seed;
        foreach (var letter in letters)
            hash = Next(hash, letter);
        return hash;
    }

    public static uint Next(uint hash, char letter) => (hash ^ letter) * 16777619;

    /// <summary>Of two in this order, of the kind <paramref name="kind"/>.</summary>
    public static uint Of(uint kind, uint first, uint second)
    {
        var hash = (first * 0x9E3779B1) ^ (second + (kind * 0x85EBCA6B));
        hash = (hash ^ (hash >> 15)) * 0x2C1B3C6D;
        return (hash ^ (hash >> 13)) * 0x297A2D39;
    }
}
