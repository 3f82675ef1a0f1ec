namespace Claudia.Engine.Tests;

/// <summary>What happens later, in the order of its times.</summary>
internal sealed class Timeline
{
    private readonly PriorityQueue<Action, (DateTimeOffset At, int Order)> _later = new();
    private int _order;

    public DateTimeOffset? Next => _later.TryPeek(out _, out var at) ? at.At : null;

    public void Add(DateTimeOffset at, Action action) => _later.Enqueue(action, (at, _order++));

    public void RunNext() => _later.Dequeue()();
}
