using Claudia.Simulator.Client;

namespace Claudia.Simulator.Faults;

/// <summary>What stands between an effect and its notification. Not thread-safe: the world's lock guards it.</summary>
internal sealed class WebhookFaults<T>
{
    private readonly List<Active> _active = [];

    public int Held => _active.Sum(fault => fault.Held.Count);

    public IReadOnlyList<WebhookFault> All => [.. _active.Select(fault => fault.Rule with { Count = fault.Left })];

    public void Add(WebhookFault rule) => _active.Add(new Active(rule));

    /// <summary>Forgets every fault; what was held comes out in order.</summary>
    public IReadOnlyList<T> Clear()
    {
        T[] held = [.. _active.SelectMany(fault => fault.Held)];
        _active.Clear();
        return held;
    }

    /// <summary>What to deliver now that this notification is due: nothing, it, it twice, or all that was held.</summary>
    public IReadOnlyList<T> Pass(string topic, T notification, out bool dropped)
    {
        dropped = false;
        if (_active.Find(fault => fault.Rule.Topic is null || fault.Rule.Topic == topic) is not { } due)
            return [notification];
        if (--due.Left == 0)
            _active.Remove(due);
        dropped = due.Rule.Action == WebhookFaultAction.Drop;
        return due.Rule.Action switch
        {
            WebhookFaultAction.Drop => [],
            WebhookFaultAction.Duplicate => [notification, notification],
            WebhookFaultAction.HoldAndReverse => due.Hold(notification),
        };
    }

    private sealed class Active(WebhookFault rule)
    {
        public WebhookFault Rule => rule;
        public int Left { get; set; } = rule.Count;
        public List<T> Held { get; } = [];

        public IReadOnlyList<T> Hold(T notification)
        {
            Held.Add(notification);
            return Left > 0 ? [] : [.. Enumerable.Reverse(Held)];
        }
    }
}
