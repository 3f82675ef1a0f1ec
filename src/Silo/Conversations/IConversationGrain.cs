using Orleans.Concurrency;

namespace Claudia.Silo;

/// <summary>One conversation, wherever in the cluster it is active. Its key is <c>workspace/id</c>.</summary>
[Alias("claudia.conversation")]
internal interface IConversationGrain : IGrainWithStringKey
{
    /// <summary>Hands over an input. Once answered, what it means is journaled, and a reminder set for what follows.</summary>
    [Alias("deliver"), ResponseTimeout("00:00:04")]
    Task<Answered<SentHead>> DeliverAsync(SentInput input);

    /// <summary>Has it do what is due, for when nothing else has woken it.</summary>
    [Alias("wake"), ResponseTimeout("00:00:10")]
    Task<Answered<SentHead>> WakeAsync();

    /// <summary>The conversation as it stands.</summary>
    [Alias("inspect"), AlwaysInterleave, ResponseTimeout("00:00:10")]
    Task<Answered<SentHead>> InspectAsync();

    /// <summary>Its events after a version.</summary>
    [Alias("events"), AlwaysInterleave, ResponseTimeout("00:00:10")]
    Task<Answered<SentEvents>> EventsAsync(long after, int limit);

    /// <summary>Its transfers, oldest first, where its own state is what holds them; else none.</summary>
    [Alias("transfers"), AlwaysInterleave, ResponseTimeout("00:00:10")]
    Task<Answered<TransferEntry[]>> TransfersAsync();
}
