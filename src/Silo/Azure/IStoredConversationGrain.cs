using Claudia.Grains;
using Orleans.Concurrency;

namespace Claudia.Silo;

/// <summary>One conversation whose state is stored by itself: it also answers what is read. Its key is <c>workspace/id</c>.</summary>
[Alias("claudia.stored-conversation"), GrainInterfaceType("claudia.stored-conversation")]
internal interface IStoredConversationGrain : IGrainWithStringKey
{
    /// <summary>Hands over an input. Once answered, its meaning is stored, with a reminder of what follows.</summary>
    [Alias("deliver"), AlwaysInterleave, ResponseTimeout("00:00:04")]
    Task<SentReceipt> DeliverAsync(SentInput input);

    /// <summary>The conversation as it is stored; null when nothing is.</summary>
    [Alias("read"), AlwaysInterleave, ResponseTimeout("00:00:10")]
    Task<SentHead?> ReadAsync();

    /// <summary>Its events after a version, as far as they are kept.</summary>
    [Alias("events"), AlwaysInterleave, ResponseTimeout("00:00:10")]
    Task<SentEvents> EventsAsync(long after, int limit);

    /// <summary>Its transfers as far as they are kept, oldest first.</summary>
    [Alias("transfers"), AlwaysInterleave, ResponseTimeout("00:00:10")]
    Task<TransferEntry[]> TransfersAsync();
}
