using System.Security.Cryptography;
using System.Text;

namespace Claudia.Simulator.World;

/// <summary>Ids in order, the same for the same beginning. Not thread-safe: the world's lock guards it.</summary>
internal sealed class Identifiers(string appId, long firstConversation)
{
    private readonly long _offset = firstConversation - SimulatorOptions.SmallestConversationId;
    private long _conversations;
    private long _parts;
    private long _sources;
    private long _tickets;
    private long _tags;
    private long _others;

    public long NextConversation() => firstConversation + _conversations++;

    public long NextPart() => 37_400_000_001 + _offset + _parts++;

    public long NextSource() => 3_400_000_001 + _offset + _sources++;

    public long NextTicketNumber() => 1 + _tickets++;

    public long NextTag() => 5_000_001 + _tags++;

    /// <summary>A uuid that no other beginning hands out.</summary>
    public Guid NextUuid() => Uuid(Interlocked.Increment(ref _others));

    private Guid Uuid(long number) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{appId}/{firstConversation}/{number}")).AsSpan(0, 16));
}
