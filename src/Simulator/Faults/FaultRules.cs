using System.Text.RegularExpressions;
using Claudia.Simulator.Client;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Faults;

/// <summary>What a call looks like to a fault rule.</summary>
internal sealed record CallSight(string Method, string Path, CallKind Kind)
{
    public bool IsWrite => Kind is not (CallKind.Read or CallKind.Search);
}

/// <summary>A rule that strikes this call; <paramref name="Released"/> ends its hold.</summary>
internal sealed record Strike(FaultRule Rule, Task Released);

/// <summary>The faults in force, in the order in which they were added: the first that is due strikes, alone. Thread-safe.</summary>
internal sealed class FaultRules
{
    public const int Most = 100;
    private readonly Lock _gate = new();
    private readonly List<Active> _active = [];
    private readonly Pulse _struck = new();
    private int _lastId;

    public IReadOnlyList<FaultState> All
    {
        get
        {
            lock (_gate)
                return [.. _active.Select(rule => rule.State)];
        }
    }

    /// <summary>Null when there are too many.</summary>
    public FaultState? Add(FaultRule rule)
    {
        lock (_gate)
        {
            if (_active.Count(known => !known.Spent) >= Most)
                return null;
            if (_active.Count >= Most)
                _active.RemoveAll(known => known.Spent);
            var added = new Active(++_lastId, rule);
            _active.Add(added);
            return added.State;
        }
    }

    public bool Remove(int id)
    {
        lock (_gate)
        {
            var found = _active.Find(rule => rule.Id == id);
            found?.Release();
            return found is not null && _active.Remove(found);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _active.ForEach(rule => rule.Release());
            _active.Clear();
        }
    }

    /// <summary>Lets go the calls that the rule holds.</summary>
    public bool Release(int id)
    {
        lock (_gate)
        {
            var found = _active.Find(rule => rule.Id == id);
            found?.Release();
            return found is not null;
        }
    }

    public Strike? Meet(CallSight call)
    {
        Strike? strike = null;
        lock (_gate)
        {
            if (_active.Find(rule => rule.Strikes(call)) is { } due)
                strike = new Strike(due.Rule, due.Released);
        }

        if (strike is not null)
            _struck.Beat();
        return strike;
    }

    /// <summary>The rule, once it has struck so often or the wait is over; null where there is no such rule.</summary>
    public async Task<FaultState?> StruckAsync(int id, int times, TimeSpan bound, CancellationToken cancellation)
    {
        FaultState? Find() => All.FirstOrDefault(state => state.Id == id);
        await _struck.UntilAsync(() => Find() is not { } state || state.Struck >= times, bound, cancellation);
        return Find();
    }

    private sealed class Active(int id, FaultRule rule)
    {
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Regex? _path = rule.Path is null
            ? null
            : new Regex(rule.Path, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100));

        private int _matched;
        private int _struck;

        public int Id => id;
        public FaultRule Rule => rule;
        public FaultState State => new(id, rule, _matched, _struck);
        public Task Released => _released.Task;
        public bool Spent => rule.Count > 0 && _struck >= rule.Count;

        public void Release() => _released.TrySetResult();

        public bool Strikes(CallSight call)
        {
            if (Spent || !Matches(call) || ++_matched <= rule.After)
                return false;
            _struck++;
            return true;
        }

        private bool Matches(CallSight call) =>
            OfKind(call)
            && (rule.Method is null || string.Equals(rule.Method, call.Method, StringComparison.OrdinalIgnoreCase))
            && OnPath(call.Path);

        private bool OfKind(CallSight call) => rule.Kind switch
        {
            CallKind.Any => rule.Action != FaultAction.StaleRead || call.Kind == CallKind.Read,
            CallKind.Write => call.IsWrite,
            _ => rule.Kind == call.Kind,
        };

        private bool OnPath(string text)
        {
            try
            {
                return _path is null || _path.IsMatch(text);
            }
            catch (RegexMatchTimeoutException)
            {
                return false;
            }
        }
    }
}
