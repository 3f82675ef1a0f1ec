using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Claudia.Engine;

/// <summary>What to do with the messages that wait.</summary>
[JsonDerivedType(typeof(Answer), "answer")]
[JsonDerivedType(typeof(Acknowledge), "acknowledge")]
[JsonDerivedType(typeof(Fallback), "fallback")]
[JsonDerivedType(typeof(Offer), "offer")]
[JsonDerivedType(typeof(Transfer), "transfer")]
[JsonDerivedType(typeof(Hold), "hold")]
[JsonDerivedType(typeof(Ignore), "ignore")]
[JsonDerivedType(typeof(Wait), "wait")]
public abstract record Verdict
{
    private Verdict(ImmutableArray<Reason> reasons) => Reasons = reasons;

    /// <summary>Why, the weightiest first.</summary>
    public ImmutableArray<Reason> Reasons { get; init; }

    /// <summary>The name of the rule that made it; null when none matched.</summary>
    public string? Rule { get; init; }

    /// <summary>Send the draft.</summary>
    public sealed record Answer(ImmutableArray<Reason> Reasons) : Verdict(Reasons);

    /// <summary>Say that it is all right: nothing was asked.</summary>
    public sealed record Acknowledge(ImmutableArray<Reason> Reasons) : Verdict(Reasons);

    /// <summary>Say that there is no answer, and offer nobody.</summary>
    public sealed record Fallback(ImmutableArray<Reason> Reasons) : Verdict(Reasons);

    /// <summary>Ask whether a person should take over.</summary>
    /// <param name="Destination">Where the conversation goes when the customer says yes; null for the default one.</param>
    public sealed record Offer(ImmutableArray<Reason> Reasons, string? Destination = null) : Verdict(Reasons);

    /// <summary>Give the conversation to a destination's team.</summary>
    /// <param name="Destination">The destination's name in the rules.</param>
    /// <param name="Word">What the customer is told instead of the usual.</param>
    public sealed record Transfer(string Destination, ImmutableArray<Reason> Reasons, TransferWord? Word = null) : Verdict(Reasons);

    /// <summary>Nobody is there: tell the customer, and transfer when somebody is.</summary>
    /// <param name="Until">When people are there again.</param>
    public sealed record Hold(string Destination, ImmutableArray<Reason> Reasons, DateTimeOffset Until) : Verdict(Reasons);

    /// <summary>Say nothing: no person asks anything.</summary>
    public sealed record Ignore(ImmutableArray<Reason> Reasons) : Verdict(Reasons);

    /// <summary>Nothing can be said yet: a draft is needed.</summary>
    public sealed record Wait() : Verdict(ImmutableArray<Reason>.Empty);

    public T Match<T>(
        Func<Answer, T> answer, Func<Acknowledge, T> acknowledge, Func<Fallback, T> fallback, Func<Offer, T> offer, Func<Transfer, T> transfer,
        Func<Hold, T> hold, Func<Ignore, T> ignore, Func<Wait, T> wait) => this switch
        {
            Answer it => answer(it),
            Acknowledge it => acknowledge(it),
            Fallback it => fallback(it),
            Offer it => offer(it),
            Transfer it => transfer(it),
            Hold it => hold(it),
            Ignore it => ignore(it),
            Wait it => wait(it),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>What the customer is told of a transfer while nobody is there, instead of that a person takes over.</summary>
public enum TransferWord
{
    /// <summary>Nothing.</summary>
    None = 1,

    /// <summary>When people will be there.</summary>
    Closed = 2,
}
