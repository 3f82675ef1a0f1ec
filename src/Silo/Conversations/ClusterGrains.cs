using Claudia.Engine;
using Claudia.Grains;

namespace Claudia.Silo;

/// <summary>The conversations in the cluster, seen from any of its processes.</summary>
internal sealed class ClusterGrains(IGrainFactory factory) : IGrains
{
    public async Task<Head?> DeliverAsync(ConversationKey key, ConversationInput input, CancellationToken cancel) =>
        (await Answering.ReadAsync(() => Of(key).DeliverAsync(SentInput.Of(input)), cancel))?.Read();

    public async Task<Head?> InspectAsync(ConversationKey key, CancellationToken cancel) =>
        (await Answering.ReadAsync(Of(key).InspectAsync, cancel))?.Read();

    public async Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel) =>
        (await Answering.ReadAsync(() => Of(key).EventsAsync(after, limit), cancel))?.Read() ?? [];

    private IConversationGrain Of(ConversationKey key) => factory.GetGrain<IConversationGrain>(key.ToString());
}
