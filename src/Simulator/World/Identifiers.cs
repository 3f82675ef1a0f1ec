using System.Security.Cryptography;
using System.Text;

namespace Claudia.Simulator.World;

/// <summary>Ids in order, the same for the same beginning. Not thread-safe: the world's lock guards it.</summary>
internal sealed class Identifiers(string appId, long firstConversation)
{
    private readonly long offset = firstConversation - SimulatorOptions.SmallestConversationId;
    private long conversations;
    private long parts;
    private long sources;
    private long tickets;
    private long tags;
    private long others;

    public long NextConversation() => firstConversation + conversations++;

    public long NextPart() => 37_400_000_001 + offset + parts++;

    public long NextSource() => 3_400_000_001 + offset + sources++;

    public long NextTicketNumber() => 1 + tickets++;

    public long NextTag() => 5_000_001 + tags++;

    /// <summary>A uuid that no other beginning hands out.</summary>
    public Guid NextUuid() => Uuid(Interlocked.Increment(ref others));

    private Guid Uuid(long number) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{appId}/{firstConversation}/{number}")).AsSpan(0, 16));
}
