using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Grains.Tests;

/// <summary>Conversations that take inputs, and do not act.</summary>
internal sealed class ActorConversations(ActorWorld world) : IConversations
{
    /// <summary>Conversations that can't be read, as when the journal can't read them.</summary>
    public Predicate<ConversationKey> Refuses { get; init; } = _ => false;

    public int Asked { get; private set; }

    public async Task<Receipt> DeliverAsync(ConversationKey key, ConversationInput input, CancellationToken cancel) =>
        Receipt.Of(await world.Activate(key).DeliverAsync(input, cancel));

    public Task<Head?> ReadAsync(ConversationKey key, CancellationToken cancel)
    {
        Asked++;
        return Refuses(key) ? throw new JournalException("It can't be read.") : world.Journal.ReadAsync(key, cancel);
    }

    public Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel) =>
        world.Journal.EventsAsync(key, after, limit, cancel);
}
