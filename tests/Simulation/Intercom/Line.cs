using Claudia.Engine;

namespace Claudia.Simulation;

/// <summary>One line of Intercom's ledger: what came to be in a conversation, when, and by which request of ours.</summary>
/// <param name="Part">The part that it added; null for a change without one.</param>
/// <param name="Request">The request, when it was ours.</param>
internal sealed record Line(long At, Part? Part, Assignee Assignee, bool Open, bool Deleted, Request? Request);

/// <summary>A request of ours as Intercom got it.</summary>
/// <param name="Left">When it left our host.</param>
/// <param name="Late">Applied beyond the settle window.</param>
internal sealed record Request(Write Write, long Left, bool Late);

/// <summary>A draft that was asked for: which messages it was to answer.</summary>
internal sealed record AskedDraft(long At, string Question);
