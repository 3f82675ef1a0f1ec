namespace Claudia.Simulation;

/// <summary>What the auditor looks for.</summary>
internal enum Check
{
    /// <summary>Something of ours is there twice.</summary>
    Duplicate = 1,

    /// <summary>A transfer has no end, or another one than the ledger shows.</summary>
    Lost = 2,

    /// <summary>Claudia spoke although a person had taken over.</summary>
    SpokeAfterTakeover = 3,

    /// <summary>A customer's message that nobody took care of.</summary>
    Forgotten = 4,

    /// <summary>Folding the journal does not give the state in it.</summary>
    FoldDiffers = 5,

    /// <summary>An exception that no model foresees, another thread, no rest.</summary>
    Unforeseen = 6,
}

/// <summary>A promise that was broken, and where.</summary>
internal sealed record Violation(Check Check, string Text)
{
    public override string ToString() => $"{Check}: {Text}";
}

/// <summary>What the auditor found in one schedule.</summary>
internal sealed class Findings
{
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

    public int Count(Check check) => Violations.Count(violation => violation.Check == check);
}
