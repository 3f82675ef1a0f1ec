namespace Claudia.Intercom;

/// <summary>What is known of the running window of Intercom's rate limit. Not for several threads at once.</summary>
internal sealed class RateWindow
{
    /// <summary>The part of the limit that is kept for writes.</summary>
    private const int ReservedOneIn = 10;

    /// <summary>A tenth of Intercom's largest limits. What claims to be larger does not keep reads away.</summary>
    private const int MostReserved = 500;

    private int? _remaining;
    private int _reserved;
    private DateTimeOffset _reset = DateTimeOffset.MinValue;
    private DateTimeOffset _closedUntil = DateTimeOffset.MinValue;

    /// <summary>When a call of this priority may leave; null for now.</summary>
    public DateTimeOffset? BlockedUntil(CallPriority priority, DateTimeOffset now)
    {
        if (_closedUntil > now)
            return _closedUntil;
        var kept = priority == CallPriority.Write ? 0 : _reserved;
        return _reset > now && _remaining <= kept ? _reset : null;
    }

    /// <summary>A call leaves: one fewer remains, until an answer says better.</summary>
    public void Took(DateTimeOffset now)
    {
        if (_reset > now && _remaining > 0)
            _remaining--;
    }

    public void Observe(RateHeaders headers, bool turnedAway, DateTimeOffset? retryAt, DateTimeOffset now)
    {
        if (turnedAway && retryAt is { } until && until > _closedUntil)
            _closedUntil = until;
        if (headers is not { Remaining: { } remaining, Reset: { } reset } || reset > now + RateHeaders.LongestWait)
            return;
        // Answers overtake each other: one of an earlier window says nothing, and within a window the smallest number is the newest.
        if (reset < _reset)
            return;
        _remaining = reset == _reset && _remaining < remaining ? _remaining : remaining;
        _reset = reset;
        _reserved = Math.Min((headers.Limit ?? 0) / ReservedOneIn, MostReserved);
    }
}
