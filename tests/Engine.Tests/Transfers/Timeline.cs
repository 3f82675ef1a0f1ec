namespace Claudia.Engine.Tests;

/// <summary>What happens later, in the order of its times.</summary>
internal sealed class Timeline
{
    private readonly PriorityQueue<Action, (DateTimeOffset At, int Order)> later = new();
    private int order;

    public DateTimeOffset? Next => later.TryPeek(out _, out var at) ? at.At : null;

    public void Add(DateTimeOffset at, Action action) => later.Enqueue(action, (at, order++));

    public void RunNext() => later.Dequeue()();
}
