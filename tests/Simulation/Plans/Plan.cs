namespace Claudia.Simulation;

/// <summary>What a schedule holds, before chance does its part: hosts, conversations, and who does what when.</summary>
internal sealed record Plan
{
    public required Odds Odds { get; init; }

    public int Hosts { get; init; } = 1;

    public long[] Skews { get; init; } = [0, 0];

    public required IReadOnlyList<ConversationPlan> Conversations { get; init; }

    public required IReadOnlyList<Deed> Deeds { get; init; }

    /// <summary>Teams at Level 2 give what they get to one of their own at once.</summary>
    public bool RoundRobin { get; init; }

    /// <summary>How sure the answerer is, in thousandths of drafts over the limit.</summary>
    public int Confident { get; init; } = 600;

    public long RestartAfter { get; init; } = TimeSpan.TicksPerSecond * 3;

    /// <summary>From here on nothing goes wrong, and nobody acts.</summary>
    public long CalmFrom { get; init; } = TimeSpan.TicksPerSecond * 120;

    /// <summary>By here all must be settled.</summary>
    public long End => CalmFrom + (TimeSpan.TicksPerSecond * 1200);
}
