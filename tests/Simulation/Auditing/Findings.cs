namespace Claudia.Simulation;

/// <summary>What the auditor found in one schedule.</summary>
internal sealed class Findings
{
    /// <summary>What <see cref="Figures"/> are, in their order.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "transfers", "confirmed", "superseded", "unresolved", "duplicates", "lost", "spoke after a takeover", "left asleep", "folds that differ", "unforeseen",
        "late requests", "late duplicates", "late duplicates detected", "late taken for another",
    ];

    public List<Violation> Violations { get; } = [];

    public int Transfers { get; set; }

    public int Confirmed { get; set; }

    public int Superseded { get; set; }

    /// <summary>Reported as unresolved or refused: people are told.</summary>
    public int Unresolved { get; set; }

    /// <summary>Requests that the network held back beyond the settle window, and then delivered.</summary>
    public int LateRequests { get; set; }

    /// <summary>Second ones by requests that the network held back beyond the settle window.</summary>
    public int LateDuplicates { get; set; }

    /// <summary>Of these, how many our side has noticed.</summary>
    public int LateDetected { get; set; }

    /// <summary>Replies that were left out because an earlier one of the same words arrived beyond the settle window.</summary>
    public int LateMistaken { get; set; }

    public void Break(Check check, string text) => Violations.Add(new(check, text));

    /// <summary>In the order of <see cref="Names"/>.</summary>
    public long[] Figures =>
    [
        Transfers, Confirmed, Superseded, Unresolved, Count(Check.Duplicate), Count(Check.Lost) + Count(Check.Forgotten), Count(Check.SpokeAfterTakeover), Count(Check.LeftAsleep), Count(Check.FoldDiffers), Count(Check.Unforeseen),
        LateRequests, LateDuplicates, LateDetected, LateMistaken,
    ];

    public int Count(Check check) => Violations.Count(violation => violation.Check == check);
}
