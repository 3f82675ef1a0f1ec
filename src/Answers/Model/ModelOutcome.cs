using System.Diagnostics;

namespace Claudia.Answers;

/// <summary>What came of asking the model.</summary>
internal abstract record ModelOutcome
{
    private ModelOutcome()
    {
    }

    public sealed record Replied(ModelReply Reply) : ModelOutcome;

    /// <param name="After">How long the API asks to wait.</param>
    public sealed record Failed(Fallback Why, TimeSpan? After = null) : ModelOutcome
    {
        /// <summary>The API is away or not to be used: more requests would meet the same.</summary>
        public bool IsOutage => Why is Fallback.Refused or Fallback.Throttled or Fallback.Unavailable or Fallback.Broken;

        /// <summary>Another try may do better, and has not been paid for.</summary>
        public bool IsPassing => Why is Fallback.Throttled or Fallback.Unavailable or Fallback.Broken;
    }

    public T Match<T>(Func<Replied, T> replied, Func<Failed, T> failed) => this switch
    {
        Replied it => replied(it),
        Failed it => failed(it),
        _ => throw new UnreachableException(),
    };
}
