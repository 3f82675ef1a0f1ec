namespace Claudia.Simulation;

/// <summary>What somebody does.</summary>
internal enum DeedKind
{
    CustomerAsks = 1,
    CustomerWantsPerson = 2,
    CustomerSaysYes = 3,
    TeammateReplies = 4,
    TeammateTakes = 5,
    TeammateMovesAway = 6,
    TeammateGivesToLevel2 = 7,
    TeammateCloses = 8,
    TeammateHandsBack = 9,
    TeammateNotes = 10,
    TeammateTags = 11,
    Deleted = 12,
    OperatorTransfers = 13,
    OperatorPauses = 14,
    OperatorResumes = 15,
    OperatorRetries = 16,
    HostCrashes = 17,
    HostFreezes = 18,
    TeamDeleted = 19,
    TeamComesBack = 20,
    TokenRevoked = 21,
    TokenComesBack = 22,
    WorkflowGivesToClaudia = 23,
    SignalSent = 24,
}

/// <summary>One act of the plan.</summary>
/// <param name="Subject">The conversation's or the host's number.</param>
/// <param name="Span">How long it lasts, for what lasts.</param>
internal sealed record Deed(long At, DeedKind Kind, int Subject, long Span = 0);

/// <summary>How one conversation is set up.</summary>
internal sealed record ConversationPlan(bool IsTicket, bool HasConnector, bool IsLong);
