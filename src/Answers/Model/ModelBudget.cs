namespace Claudia.Answers;

/// <summary>
/// What a day (UTC) may cost. It is kept in memory: a process that starts again has its whole day before it,
/// and of several processes each has a day of its own.
/// </summary>
internal sealed class ModelBudget(ModelOptions options, TimeProvider time)
{
    private readonly Lock _gate = new();
    private DateOnly _day;
    private long _requests;
    private long _tokens;

    /// <summary>Takes a request of at most so many tokens; false when the day has no room for it.</summary>
    public bool TryTake(int tokens)
    {
        lock (_gate)
        {
            Turn();
            if (_requests >= options.DailyRequests || _tokens + tokens > options.DailyTokens)
                return false;
            _requests++;
            _tokens += tokens;
            return true;
        }
    }

    /// <summary>What a request took beside what was reserved for it. Without this the reservation stays.</summary>
    public void Settle(int reserved, int used)
    {
        lock (_gate)
        {
            Turn();
            _tokens = Math.Max(0, _tokens + Math.Max(used, 0) - reserved);
        }
    }

    private void Turn()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (today != _day)
            (_day, _requests, _tokens) = (today, 0, 0);
    }
}
