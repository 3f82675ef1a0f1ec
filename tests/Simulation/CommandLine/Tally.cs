using System.Diagnostics;

namespace Claudia.Simulation;

/// <summary>The figures of a run.</summary>
internal sealed class Tally
{
    private readonly long[] _sums = new long[Findings.Names.Count];
    private long _began = Stopwatch.GetTimestamp();

    public long Schedules { get; private set; }

    /// <summary>Schedules in which a promise was broken.</summary>
    public long Violations { get; private set; }

    /// <summary>The closing lines.</summary>
    public IReadOnlyList<(string Name, long Value)> Lines =>
    [
        ("schedules", Schedules),
        .. Findings.Names.Zip(_sums),
        ("schedules with violations", Violations),
        ("schedules per second", (long)(Schedules / Math.Max(0.001, Stopwatch.GetElapsedTime(_began).TotalSeconds))),
    ];

    public void Add(Findings findings)
    {
        Schedules++;
        Violations += findings.Violations.Count > 0 ? 1 : 0;
        Add(findings.Figures);
    }

    /// <summary>Joins what another thread has counted.</summary>
    public void Add(Tally other)
    {
        Schedules += other.Schedules;
        Violations += other.Violations;
        _began = Math.Min(_began, other._began);
        Add(other._sums);
    }

    private void Add(ReadOnlySpan<long> figures)
    {
        for (var at = 0; at < figures.Length; at++)
            _sums[at] += figures[at];
    }
}
