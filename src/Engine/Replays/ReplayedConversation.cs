using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>A past conversation as it was, and as other rules would have had it.</summary>
/// <param name="Turns">How many turns of the customer were judged.</param>
/// <param name="Undecided">Turns that the other rules can't judge: they would have needed a draft, and none was made.</param>
/// <param name="Before">The transfers that were, one an episode at most.</param>
/// <param name="After">The transfers that would have been.</param>
public sealed record ReplayedConversation(
    ConversationKey Key,
    int Turns,
    int Undecided,
    ImmutableArray<ReplayedTransfer> Before,
    ImmutableArray<ReplayedTransfer> After,
    VerdictCounts VerdictsBefore,
    VerdictCounts VerdictsAfter)
{
    /// <summary>What is different, transfer by transfer in their order.</summary>
    public IEnumerable<ReplayDifference> Differences
    {
        get
        {
            for (var at = 0; at < Math.Max(Before.Length, After.Length); at++)
            {
                var (before, after) = (Before.ElementAtOrDefault(at), After.ElementAtOrDefault(at));
                if (Kind(before, after) is { } kind)
                    yield return new(kind, Key.Id, before, after);
            }
        }
    }

    private static DifferenceKind? Kind(ReplayedTransfer? before, ReplayedTransfer? after) => (before, after) switch
    {
        (null, _) => DifferenceKind.Added,
        (_, null) => DifferenceKind.Removed,
        _ when after.Turn < before.Turn => DifferenceKind.Earlier,
        _ when after.Turn > before.Turn => DifferenceKind.Later,
        _ when !string.Equals(before.Destination, after.Destination, StringComparison.OrdinalIgnoreCase) => DifferenceKind.OtherDestination,
        _ => null,
    };
}

/// <summary>A transfer.</summary>
/// <param name="Turn">At which judged turn of the conversation, from 1; 0 before the first.</param>
/// <param name="Rule">The rule that made it; for verdicts older than rules' names, the built-in one that it must have been.</param>
public sealed record ReplayedTransfer(int Turn, string Destination, string Rule)
{
    internal static string RuleOf(ImmutableArray<Reason> reasons) => reasons.IsDefaultOrEmpty ? "unknown" : reasons[0].Kind switch
    {
        ReasonKind.AsksForPerson => "asks-for-person",
        ReasonKind.AcceptedOffer => "accepts-offer",
        ReasonKind.DraftFailed => "draft-failed",
        ReasonKind.Expertise => "needs-expert",
        ReasonKind.LowConfidence => "in-doubt",
        _ => reasons[0].Evidence,
    };
}

/// <summary>How a transfer differs.</summary>
public enum DifferenceKind
{
    Added = 1,
    Removed = 2,
    Earlier = 3,
    Later = 4,
    OtherDestination = 5,
}

/// <summary>One difference.</summary>
/// <param name="Before">The transfer that was; null for an added one.</param>
/// <param name="After">The transfer that would have been; null for a removed one.</param>
public sealed record ReplayDifference(DifferenceKind Kind, string Conversation, ReplayedTransfer? Before, ReplayedTransfer? After)
{
    /// <summary>The rule that makes the difference: the one that transferred no longer, or the one that does now.</summary>
    public string Rule => (After ?? Before)!.Rule;
}

/// <summary>How many verdicts there were of each kind; an acknowledgement is an answer. Verdicts to say nothing are not counted.</summary>
public readonly record struct VerdictCounts(long Answers, long Offers, long Transfers, long Holds, long Fallbacks)
{
    public VerdictCounts With(Verdict verdict) => Plus(verdict.Match(
        _ => new VerdictCounts(1, 0, 0, 0, 0),
        _ => new(1, 0, 0, 0, 0),
        _ => new(0, 0, 0, 0, 1),
        _ => new(0, 1, 0, 0, 0),
        _ => new(0, 0, 1, 0, 0),
        _ => new(0, 0, 0, 1, 0),
        _ => default,
        _ => default));

    public VerdictCounts Plus(VerdictCounts other) => new(
        Answers + other.Answers, Offers + other.Offers, Transfers + other.Transfers, Holds + other.Holds, Fallbacks + other.Fallbacks);
}
