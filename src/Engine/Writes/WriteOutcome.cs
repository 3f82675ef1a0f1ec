using System.Text.Json.Serialization;

namespace Claudia.Engine;

/// <summary>What is known of a call after it was made.</summary>
[JsonDerivedType(typeof(Applied), "applied")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Throttled), "throttled")]
[JsonDerivedType(typeof(Unknown), "unknown")]
public abstract record WriteOutcome
{
    private WriteOutcome()
    {
    }

    /// <summary>Intercom answered, and its answer shows the change.</summary>
    /// <param name="PartId">The part that holds the change, where the answer names it.</param>
    public sealed record Applied(string? PartId) : WriteOutcome;

    /// <summary>Certainly not applied, and asking again would not help: a 4xx that will not change.</summary>
    /// <param name="Code">Intercom's error code, or a more precise one found by asking on.</param>
    public sealed record Refused(string Code, string Message) : WriteOutcome;

    /// <summary>Certainly not applied, but may be later: 429, or the connection never opened.</summary>
    /// <param name="Until">Not before this time, where the answer says.</param>
    public sealed record Throttled(DateTimeOffset? Until, string Reason) : WriteOutcome;

    /// <summary>It may have happened: a time-out, 408, 5xx, a broken connection, an answer that does not show the change.</summary>
    public sealed record Unknown(string Reason) : WriteOutcome;

    public T Match<T>(
        Func<Applied, T> applied,
        Func<Refused, T> refused,
        Func<Throttled, T> throttled,
        Func<Unknown, T> unknown) => this switch
        {
            Applied it => applied(it),
            Refused it => refused(it),
            Throttled it => throttled(it),
            Unknown it => unknown(it),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
