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
}

/// <summary>A reason with its evidence: which words, which number against which limit, which rule.</summary>
public sealed record Reason(ReasonKind Kind, string Evidence);
