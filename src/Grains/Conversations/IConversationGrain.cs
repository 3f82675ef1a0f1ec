using Orleans.Concurrency;

namespace Claudia.Grains;

/// <summary>One conversation, wherever in the cluster it is active. Its key is <c>workspace/id</c>.</summary>
[Alias("claudia.conversation"), GrainInterfaceType("claudia.conversation")]
public interface IConversationGrain : IGrainWithStringKey
{
    /// <summary>Hands over an input. Once answered, its meaning is journaled.</summary>
    /// <remarks>The actor keeps the inputs in order, so Orleans need not.</remarks>
    [Alias("deliver"), AlwaysInterleave, ResponseTimeout("00:00:04")]
    Task<SentReceipt> DeliverAsync(SentInput input);

    /// <summary>The journal says that something is due.</summary>
    [Alias("wake"), AlwaysInterleave, ResponseTimeout("00:00:04")]
    Task WakeAsync();
}
