namespace Claudia.Simulation;

/// <summary>Names one decision of chance: the n-th at a site for a subject.</summary>
internal readonly record struct RollId(Site Site, int Subject, int Number);

/// <summary>All chance of one schedule, from one seed.</summary>
/// <param name="masked">Decisions that are taken back: nothing bad happens there.</param>
internal sealed class Dice(ulong seed, HashSet<RollId>? masked = null)
{
    private const int Subjects = 8;
    private const int Sites = 20;
    private readonly int[] _counts = new int[Sites * Subjects];

    /// <summary>No more faults from here on.</summary>
    public bool Calm { get; set; }

    /// <summary>The decisions by which something happened, where they are asked for.</summary>
    public List<RollId>? Fired { get; init; }

    public Roll Roll(Site site, int subject)
    {
        var number = _counts[((int)site * Subjects) + subject]++;
        var id = new RollId(site, subject, number);
        var state = Mix(seed ^ Mix(((ulong)site << 48) | ((ulong)subject << 40) | (uint)number));
        return new(this, id, state, masked is not null && masked.Contains(id));
    }

    internal static ulong Mix(ulong z)
    {
        z += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

/// <summary>One decision of chance: a short row of numbers that follow from the seed and the decision's name.</summary>
internal struct Roll(Dice dice, RollId id, ulong state, bool masked)
{
    private ulong _state = state;
    private bool _noted;

    /// <summary>True in so many of a thousand cases; never when the decision is masked, or faults have ended.</summary>
    public bool Happens(int permille)
    {
        var drawn = Below(1000);
        if (drawn >= permille || masked || dice.Calm)
            return false;
        if (!_noted)
            dice.Fired?.Add(id);
        _noted = true;
        return true;
    }

    /// <summary>As <see cref="Happens"/>, for what is no fault and therefore always stays.</summary>
    public bool Chooses(int permille) => Below(1000) < permille;

    public int Below(int limit)
    {
        _state += 0x9E3779B97F4A7C15;
        return (int)((Dice.Mix(_state) >> 33) % (ulong)limit);
    }

    /// <summary>A number from the first to the second, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>A span of milliseconds, in ticks.</summary>
    public long Millis(int least, int most) => Between(least, most) * TimeSpan.TicksPerMillisecond;
}
