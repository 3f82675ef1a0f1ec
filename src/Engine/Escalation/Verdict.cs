using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Claudia.Engine;

/// <summary>What to do with the messages that wait.</summary>
[JsonDerivedType(typeof(Answer), "answer")]
[JsonDerivedType(typeof(Offer), "offer")]
[JsonDerivedType(typeof(Transfer), "transfer")]
[JsonDerivedType(typeof(Wait), "wait")]
public abstract record Verdict
{
    private Verdict(ImmutableArray<Reason> reasons) => Reasons = reasons;

    /// <summary>Why, the weightiest first.</summary>
    public ImmutableArray<Reason> Reasons { get; init; }

    /// <summary>Send the draft.</summary>
    public sealed record Answer(ImmutableArray<Reason> Reasons) : Verdict(Reasons);

    /// <summary>Ask whether a person should take over.</summary>
    public sealed record Offer(ImmutableArray<Reason> Reasons) : Verdict(Reasons);

    /// <summary>Give the conversation to a destination's team.</summary>
    /// <param name="Destination">The destination's name in the rules.</param>
    public sealed record Transfer(string Destination, ImmutableArray<Reason> Reasons) : Verdict(Reasons);

    /// <summary>Nothing can be said yet: a draft is needed.</summary>
    public sealed record Wait() : Verdict(ImmutableArray<Reason>.Empty);

    public T Match<T>(Func<Answer, T> answer, Func<Offer, T> offer, Func<Transfer, T> transfer, Func<Wait, T> wait) => this switch
    {
        Answer it => answer(it),
        Offer it => offer(it),
        Transfer it => transfer(it),
        Wait it => wait(it),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
