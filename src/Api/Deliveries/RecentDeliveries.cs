using Claudia.Engine;

namespace Claudia.Api;

/// <summary>The deliveries of the latest conversations. In this process only. Not thread-safe.</summary>
internal sealed class RecentDeliveries
{
    /// <summary>The largest number of conversations that are remembered.</summary>
    public const int Most = 5_000;

    private readonly Dictionary<ConversationKey, DeliveriesView> _views = [];
    private readonly Queue<ConversationKey> _order = new();

    public DeliveriesView Of(ConversationKey key) => _views.GetValueOrDefault(key, DeliveriesView.None);

    public void Add(ConversationKey key, Func<DeliveriesView, DeliveriesView> add)
    {
        if (!_views.ContainsKey(key))
        {
            _order.Enqueue(key);
            if (_order.Count > Most)
                _views.Remove(_order.Dequeue());
        }
        _views[key] = add(Of(key));
    }
}
