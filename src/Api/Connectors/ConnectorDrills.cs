using Claudia.Engine;

namespace Claudia.Api;

/// <summary>Conversations whose next connector call is refused on purpose, to see whether the workflow leaves its trace. In this process only.</summary>
internal sealed class ConnectorDrills(TimeProvider time)
{
    /// <summary>A drill that nobody has used is forgotten after this time.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private const int Most = 100;
    private readonly Lock _sync = new();
    private readonly Dictionary<ConversationKey, DateTimeOffset> _until = [];

    /// <summary>Has the next call for a conversation refused; false when too many drills wait already.</summary>
    public bool TryPlan(ConversationKey key)
    {
        lock (_sync)
        {
            Forget();
            if (_until.Count >= Most && !_until.ContainsKey(key))
                return false;
            _until[key] = time.GetUtcNow() + Lifetime;
            return true;
        }
    }

    /// <summary>True once for each planned drill.</summary>
    public bool Use(ConversationKey key)
    {
        lock (_sync)
        {
            Forget();
            return _until.Remove(key);
        }
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var (key, _) in _until.Where(drill => drill.Value <= now).ToList())
            _until.Remove(key);
    }
}
