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

    /// <summary>A loop did not wake its own conversation although nothing had gone wrong.</summary>
    LeftAsleep = 7,
}

/// <summary>A promise that was broken, and where.</summary>
internal sealed record Violation(Check Check, string Text)
{
    public override string ToString() => $"{Check}: {Text}";
}
