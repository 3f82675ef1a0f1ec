using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>What a rule looks at. Names and phrases are compared without regard to case.</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>Holds when each of them does.</summary>
    public sealed record All(ImmutableArray<Condition> Of) : Condition;

    /// <summary>Holds when one of them does.</summary>
    public sealed record Any(ImmutableArray<Condition> Of) : Condition;

    /// <summary>Holds when the other does not.</summary>
    public sealed record Not(Condition Of) : Condition;

    /// <summary>The customer asks for a person.</summary>
    public sealed record AsksForPerson : Condition;

    /// <summary>The customer says yes to the offer of a person.</summary>
    public sealed record AcceptsOffer : Condition;

    /// <summary>The customer says no to a person who was offered, or is to come, and nothing else.</summary>
    public sealed record DeclinesOffer : Condition;

    /// <summary>The customer's points of frustration have reached a limit, and the message that waits adds to them.</summary>
    /// <param name="AtLeast">Points; null for the workspace's limit, which may be none.</param>
    public sealed record Frustration(int? AtLeast) : Condition;

    /// <summary>The draft is less sure than this, or empty.</summary>
    /// <param name="Limit">0 to 1; null for the workspace's limit.</param>
    public sealed record ConfidenceBelow(double? Limit) : Condition;

    /// <summary>Confidence falls from draft to draft: see <see cref="ConfidenceTrend"/>.</summary>
    public sealed record ConfidenceFalls : Condition;

    /// <summary>The customer says the same again, or the draft repeats what was said.</summary>
    public sealed record Repetition : Condition;

    /// <summary>The draft's best article is marked as a Level 2 topic, or its author wants a specialist.</summary>
    public sealed record NeedsExpert : Condition;

    /// <summary>The draft promises to pass the matter on.</summary>
    public sealed record PromisesPerson : Condition;

    /// <summary>The draft is about a topic: a tag of its best article, the article's id, or its own topic.</summary>
    public sealed record Topic(string Name) : Condition;

    /// <summary>A message that waits has these words, one after the other.</summary>
    public sealed record Keyword(string Phrase) : Condition;

    /// <summary>The conversation carries a tag.</summary>
    public sealed record Tag(string Name) : Condition;

    /// <summary>The workflow has sent a signal.</summary>
    public sealed record Signal(string Name) : Condition;

    /// <summary>The conversation's channel: conversation (or messenger), email, whatsapp, ...</summary>
    public sealed record Channel(string Name) : Condition;

    /// <summary>A custom attribute has a value.</summary>
    public sealed record AttributeIs(string Name, string Value) : Condition;

    /// <summary>A message that waits has a picture or a file.</summary>
    public sealed record Attachment : Condition;

    /// <summary>The customer's language: pt, en, es, ...</summary>
    public sealed record Language(string Code) : Condition;

    /// <summary>No draft could be made.</summary>
    public sealed record DraftFailed : Condition;

    /// <summary>True when it is about the conversation as a whole, and can hold while no message waits.</summary>
    public bool IsStanding => this switch
    {
        All all => all.Of.All(part => part.IsStanding),
        Any any => any.Of.All(part => part.IsStanding),
        Not not => not.Of.IsStanding,
        _ => this is Tag or Signal or Channel or AttributeIs,
    };
}
