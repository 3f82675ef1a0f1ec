namespace Claudia.Load;

/// <summary>Chance from a seed (SplitMix64). One for each thing that happens at its own pace, so that none moves another's.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _steps;

    /// <summary>Another one, of the same seed.</summary>
    public Dice Fork(string name) => new(name.Aggregate(seed, (mixed, letter) => Mix(mixed ^ letter)));

    public bool Hits(double probability) => Unit() < probability;

    public int Below(int end) => (int)(Unit() * end);

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public TimeSpan Seconds(double least, double most) => TimeSpan.FromSeconds(least + (Unit() * (most - least)));

    private double Unit()
    {
        unchecked
        {
            _steps += 0x9E3779B97F4A7C15;
        }
        return (Mix(unchecked(seed + _steps)) >> 11) * (1.0 / (1UL << 53));
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
