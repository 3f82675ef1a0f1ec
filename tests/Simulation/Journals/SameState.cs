using System.Collections.Immutable;
using Claudia.Engine;

namespace Claudia.Simulation;

/// <summary>Compares two states by what is in them: immutable arrays by themselves compare by reference.</summary>
internal static class SameState
{
    public static bool Are(ConversationState one, ConversationState other) => Quickly(one, other) || JournalJson.Write(one) == JournalJson.Write(other);

    /// <summary>True only for the same; false also where equal lists are not the same ones.</summary>
    private static bool Quickly(ConversationState one, ConversationState other) =>
        Same(one.Messages, other.Messages)
        && Same(one.Seen.Ids, other.Seen.Ids)
        && Same(one.Waiting, other.Waiting)
        && Same(one.Signals, other.Signals)
        && Same(one.SpentRules, other.SpentRules)
        && Same(one.Outbox, other.Outbox)
        && Same(one.Delivered, other.Delivered)
        && Same(one.Confidence.Latest, other.Confidence.Latest)
        && Aligned(one, other) == other;

    /// <summary>The first state with the other's arrays, which were compared before.</summary>
    private static ConversationState Aligned(ConversationState one, ConversationState other) => one with
    {
        Messages = other.Messages,
        Seen = one.Seen with { Ids = other.Seen.Ids },
        Waiting = other.Waiting,
        Signals = other.Signals,
        SpentRules = other.SpentRules,
        Outbox = other.Outbox,
        Delivered = other.Delivered,
        Confidence = one.Confidence with { Latest = other.Confidence.Latest },
    };

    private static bool Same<T>(ImmutableArray<T> one, ImmutableArray<T> other)
        where T : class, IEquatable<T>
    {
        if (one.Length != other.Length)
            return false;
        for (var at = 0; at < one.Length; at++)
        {
            if (!ReferenceEquals(one[at], other[at]) && !one[at].Equals(other[at]))
                return false;
        }
        return true;
    }
}
