namespace Claudia.Load;

/// <summary>The promises.</summary>
internal enum Check
{
    /// <summary>Something was done twice.</summary>
    Duplicate = 1,

    /// <summary>A transfer that has not ended, or of which Claudia says something else than the ledger.</summary>
    Lost = 2,

    /// <summary>A customer's message that nobody has taken care of.</summary>
    Forgotten = 3,

    /// <summary>Claudia spoke, or assigned, although a person had the conversation.</summary>
    SpokeAfterTakeover = 4,

    /// <summary>A start took too long, or needed more than a start.</summary>
    Start = 5,

    /// <summary>What no check foresees.</summary>
    Unforeseen = 6,
}

/// <param name="ConversationId">Null where it is about no single one.</param>
internal sealed record Violation(Check Check, string? ConversationId, string Text)
{
    public override string ToString() => $"{Check}: {(ConversationId is null ? "" : $"conversation {ConversationId}: ")}{Text}";
}

/// <summary>What an audit has found. Thread-safe.</summary>
internal sealed class Findings
{
    private readonly Lock _sync = new();
    private readonly List<Violation> _violations = [];

    public int Conversations { get; set; }

    public int Transfers { get; set; }

    public int Confirmed { get; set; }

    /// <summary>Those of which the call's own answer, or a webhook, did not tell: a reading did, or a further attempt.</summary>
    public int ConfirmedLate { get; set; }

    public int Superseded { get; set; }

    public int Unresolved { get; set; }

    public int NeverDelivered { get; set; }

    /// <summary>What is known of the conversations in which a promise was broken, to be read.</summary>
    public IReadOnlyList<string> Files { get; set; } = [];

    public IReadOnlyList<Violation> Violations
    {
        get
        {
            lock (_sync)
                return [.. _violations];
        }
    }

    public int Duplicates => Count(Check.Duplicate);

    public int Lost => Count(Check.Lost) + Count(Check.Forgotten);

    public int Count(Check check) => Violations.Count(violation => violation.Check == check);

    public void Break(Check check, string? conversation, string text)
    {
        lock (_sync)
            _violations.Add(new(check, conversation, text));
    }

    public void Add(IEnumerable<Violation> violations)
    {
        lock (_sync)
            _violations.AddRange(violations);
    }
}
