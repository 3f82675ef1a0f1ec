using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>Why a verdict is what it is.</summary>
public enum ReasonKind
{
    /// <summary>The topic needs a specialist.</summary>
    Expertise = 1,

    /// <summary>The draft's confidence is under the limit.</summary>
    LowConfidence = 2,

    /// <summary>The customer asks for a person.</summary>
    AsksForPerson = 3,

    /// <summary>The customer accepted the offer of a person.</summary>
    AcceptedOffer = 4,

    /// <summary>The conversation carries a tag that a rule names.</summary>
    Tag = 5,

    /// <summary>The workflow or an attribute carries a signal that a rule names.</summary>
    Signal = 6,

    /// <summary>A rule of the flow: channel or attribute.</summary>
    FlowRule = 7,

    /// <summary>There is no draft to answer with.</summary>
    DraftFailed = 8,

    /// <summary>The answer could not be delivered.</summary>
    ReplyFailed = 9,

    /// <summary>An operator asked for it.</summary>
    Operator = 10,

    /// <summary>The draft is good enough to send.</summary>
    Confident = 11,

    /// <summary>The customer's points of frustration have reached the limit.</summary>
    Frustration = 12,

    /// <summary>Confidence falls from draft to draft.</summary>
    FallingConfidence = 13,

    /// <summary>The customer says the same again, or the draft repeats what was said.</summary>
    Repetition = 14,

    /// <summary>A topic that a rule names.</summary>
    Topic = 15,

    /// <summary>Words that a rule names.</summary>
    Keyword = 16,

    /// <summary>A picture or a file, which a rule looks for.</summary>
    Attachment = 17,

    /// <summary>A language that a rule names.</summary>
    Language = 18,

    /// <summary>The draft promises to pass the matter on.</summary>
    Promise = 19,

    /// <summary>The customer does not want the person that was offered.</summary>
    DeclinedOffer = 20,

    /// <summary>A machine wrote the messages: an out-of-office note, a bounce, an automatic reply.</summary>
    Machine = 21,

    /// <summary>Greetings and thanks only, turn after turn.</summary>
    NothingNew = 22,
}

/// <summary>A reason with its evidence: which words, which number against which limit, which rule.</summary>
/// <param name="Evidence">In English, for people.</param>
public sealed record Reason(ReasonKind Kind, string Evidence)
{
    /// <summary>The words and figures that the evidence is made of, by name; null in what was journaled before they were kept.</summary>
    public ImmutableSortedDictionary<string, string>? Data { get; init; }

    public static Reason Of(ReasonKind kind, params ReadOnlySpan<(string Name, string Value)> data)
    {
        var named = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in data)
            named[name] = value;
        var known = named.ToImmutable();
        return new(kind, Wordings.In(Wordings.English).Evidence(kind, known)) { Data = known };
    }

    /// <summary>The evidence says all: what it is made of adds nothing.</summary>
    public bool Equals(Reason? other) => other is not null && Kind == other.Kind && Evidence == other.Evidence;

    public override int GetHashCode() => HashCode.Combine(Kind, Evidence);
}
