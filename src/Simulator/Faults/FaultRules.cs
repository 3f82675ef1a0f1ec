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
    private readonly Lock gate = new();
    private readonly List<Active> active = [];
    private readonly Pulse struck = new();
    private int lastId;

    public IReadOnlyList<FaultState> All
    {
        get
        {
            lock (gate)
                return [.. active.Select(rule => rule.State)];
        }
    }

    /// <summary>Null when there are too many.</summary>
    public FaultState? Add(FaultRule rule)
    {
        lock (gate)
        {
            if (active.Count(known => !known.Spent) >= Most)
                return null;
            if (active.Count >= Most)
                active.RemoveAll(known => known.Spent);
            var added = new Active(++lastId, rule);
            active.Add(added);
            return added.State;
        }
    }

    public bool Remove(int id)
    {
        lock (gate)
        {
            var found = active.Find(rule => rule.Id == id);
            found?.Release();
            return found is not null && active.Remove(found);
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            active.ForEach(rule => rule.Release());
            active.Clear();
        }
    }

    /// <summary>Lets go the calls that the rule holds.</summary>
    public bool Release(int id)
    {
        lock (gate)
        {
            var found = active.Find(rule => rule.Id == id);
            found?.Release();
            return found is not null;
        }
    }

    public Strike? Meet(CallSight call)
    {
        Strike? strike = null;
        lock (gate)
        {
            if (active.Find(rule => rule.Strikes(call)) is { } due)
                strike = new Strike(due.Rule, due.Released);
        }

        if (strike is not null)
            struck.Beat();
        return strike;
    }

    /// <summary>The rule, once it has struck so often or the wait is over; null where there is no such rule.</summary>
    public async Task<FaultState?> StruckAsync(int id, int times, TimeSpan bound, CancellationToken cancellation)
    {
        FaultState? Find() => All.FirstOrDefault(state => state.Id == id);
        await struck.UntilAsync(() => Find() is not { } state || state.Struck >= times, bound, cancellation);
        return Find();
    }

    private sealed class Active(int id, FaultRule rule)
    {
        private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Regex? path = rule.Path is null
            ? null
            : new Regex(rule.Path, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100));

        private int matched;
        private int struck;

        public int Id => id;
        public FaultRule Rule => rule;
        public FaultState State => new(id, rule, matched, struck);
        public Task Released => released.Task;
        public bool Spent => rule.Count > 0 && struck >= rule.Count;

        public void Release() => released.TrySetResult();

        public bool Strikes(CallSight call)
        {
            if (Spent || !Matches(call) || ++matched <= rule.After)
                return false;
            struck++;
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
                return path is null || path.IsMatch(text);
            }
            catch (RegexMatchTimeoutException)
            {
                return false;
            }
        }
    }
}
