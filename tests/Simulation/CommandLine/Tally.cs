using System.Diagnostics;

namespace Claudia.Simulation;

/// <summary>The figures of a run.</summary>
internal sealed class Tally
{
    private readonly Dictionary<Check, int> _broken = [];
    private long _began = Stopwatch.GetTimestamp();

    public long Schedules { get; private set; }

    public long Transfers { get; private set; }

    public long Confirmed { get; private set; }

    public long Superseded { get; private set; }

    public long Unresolved { get; private set; }

    public long LateRequests { get; private set; }

    public long LateDuplicates { get; private set; }

    public long LateDetected { get; private set; }

    public long LateMistaken { get; private set; }

    /// <summary>Schedules in which a promise was broken.</summary>
    public long Violations { get; private set; }

    public double PerSecond => Schedules / Math.Max(0.001, Stopwatch.GetElapsedTime(_began).TotalSeconds);

    public void Add(Findings findings)
    {
        Schedules++;
        Transfers += findings.Transfers;
        Confirmed += findings.Confirmed;
        Superseded += findings.Superseded;
        Unresolved += findings.Unresolved;
        LateRequests += findings.LateRequests;
        LateDuplicates += findings.LateDuplicates;
        LateDetected += findings.LateDetected;
        LateMistaken += findings.LateMistaken;
        if (findings.Violations.Count == 0)
            return;
        Violations++;
        foreach (var violation in findings.Violations)
            _broken[violation.Check] = Count(violation.Check) + 1;
    }

    /// <summary>Joins what another thread has counted.</summary>
    public void Add(Tally other)
    {
        Schedules += other.Schedules;
        Transfers += other.Transfers;
        Confirmed += other.Confirmed;
        Superseded += other.Superseded;
        Unresolved += other.Unresolved;
        LateRequests += other.LateRequests;
        LateDuplicates += other.LateDuplicates;
        LateDetected += other.LateDetected;
        LateMistaken += other.LateMistaken;
        Violations += other.Violations;
        _began = Math.Min(_began, other._began);
        foreach (var (check, count) in other._broken)
            _broken[check] = Count(check) + count;
    }

    /// <summary>The closing lines.</summary>
    public IReadOnlyList<(string Name, long Value)> Lines =>
    [
        ("schedules", Schedules),
        ("transfers", Transfers),
        ("confirmed", Confirmed),
        ("superseded", Superseded),
        ("unresolved", Unresolved),
        ("duplicates", Count(Check.Duplicate)),
        ("lost", Count(Check.Lost) + Count(Check.Forgotten)),
        ("spoke after a takeover", Count(Check.SpokeAfterTakeover)),
        ("folds that differ", Count(Check.FoldDiffers)),
        ("unforeseen", Count(Check.Unforeseen)),
        ("late requests", LateRequests),
        ("late duplicates", LateDuplicates),
        ("late duplicates detected", LateDetected),
        ("late taken for another", LateMistaken),
        ("schedules with violations", Violations),
        ("schedules per second", (long)PerSecond),
    ];

    private int Count(Check check) => _broken.GetValueOrDefault(check);
}
