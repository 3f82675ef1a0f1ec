namespace Claudia.Simulator.World;

/// <summary>What a conversation's statistics are made of; times are unix seconds.</summary>
internal sealed record Timeline
{
    public long? FirstContactReply { get; init; }
    public long? LastContactReply { get; init; }
    public long? FirstAdminReply { get; init; }
    public long? LastAdminReply { get; init; }
    public long? FirstAssignment { get; init; }
    public long? LastAssignment { get; init; }
    public long? FirstClose { get; init; }
    public long? LastClose { get; init; }
    public string? LastClosedBy { get; init; }
    public int Reopens { get; init; }
    public int Assignments { get; init; }

    public Timeline ContactReplied(long at) =>
        this with { FirstContactReply = FirstContactReply ?? at, LastContactReply = at };

    public Timeline AdminReplied(long at) => this with { FirstAdminReply = FirstAdminReply ?? at, LastAdminReply = at };

    public Timeline Assigned(long at) =>
        this with { FirstAssignment = FirstAssignment ?? at, LastAssignment = at, Assignments = Assignments + 1 };

    public Timeline Closed(long at, string by) =>
        this with { FirstClose = FirstClose ?? at, LastClose = at, LastClosedBy = by };

    public Timeline Reopened() => this with { Reopens = Reopens + 1 };
}
