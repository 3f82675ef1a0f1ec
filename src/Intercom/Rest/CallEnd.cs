using System.Diagnostics;
using System.Text.Json;

namespace Claudia.Intercom;

/// <summary>How one call ended, as far as our side can tell.</summary>
internal abstract record CallEnd
{
    private CallEnd()
    {
    }

    /// <summary>A status came.</summary>
    /// <param name="Body">The answer; null when it is no JSON, too large, or broke off.</param>
    /// <param name="RetryAt">Not before this time, where the answer says.</param>
    public sealed record Answered(int Status, JsonElement? Body, ApiError Error, DateTimeOffset? RetryAt) : CallEnd
    {
        public bool IsSuccess => Status is >= 200 and < 300;

        /// <summary>True when Intercom itself says that there is no such thing.</summary>
        public bool IsMissing => Status == 404 && Error.IsIntercoms;
    }

    /// <summary>Certainly nothing was sent.</summary>
    public sealed record NeverLeft(string Reason, DateTimeOffset? Until = null) : CallEnd;

    /// <summary>It was sent, or may have been, and no status came.</summary>
    public sealed record Lost(string Reason) : CallEnd;

    public T Match<T>(Func<Answered, T> answered, Func<NeverLeft, T> neverLeft, Func<Lost, T> lost) => this switch
    {
        Answered it => answered(it),
        NeverLeft it => neverLeft(it),
        Lost it => lost(it),
        _ => throw new UnreachableException(),
    };

    /// <summary>In words for people, without anything that a customer wrote.</summary>
    public string Describe() => Match(
        answered => answered.IsSuccess
            ? $"Intercom answered {answered.Status}, but not with what was asked for."
            : $"Intercom answered {answered.Status} {answered.Error.Code}: {answered.Error.Message}",
        neverLeft => neverLeft.Reason,
        lost => lost.Reason);
}
