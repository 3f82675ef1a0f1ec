using Claudia.Engine;

namespace Claudia.Ports;

/// <summary>The calls to Intercom that a grain makes. None throws for what Intercom or the network does.</summary>
public interface IIntercom
{
    /// <summary>Reads the conversation with its parts. Retries by itself within the token's time.</summary>
    Task<ReadOutcome> ReadAsync(ConversationKey key, ConversationKind kind, CancellationToken cancel);

    /// <summary>Makes one call, once. Never retries: the protocol in the engine decides what follows.</summary>
    /// <param name="cancel">Ends at the attempt's deadline; a call ended by it is <see cref="WriteOutcome.Unknown"/>.</param>
    Task<WriteOutcome> WriteAsync(ConversationKey key, ConversationKind kind, Write write, CancellationToken cancel);

    /// <summary>
    /// Conversations and tickets of Claudia's team, or of Claudia itself, that were updated at or after a point, the least recent first.
    /// To list them all, search again from <see cref="UpdatedConversations.Next"/> until it is null. A hit can come twice. A conversation
    /// that is updated while it is searched for moves to the end, and can be missing from a list that reaches the present: searches overlap.
    /// </summary>
    /// <param name="limit">The number of hits after which the list ends, with the last hit's second.</param>
    /// <exception cref="IOException">Intercom could not be asked.</exception>
    Task<UpdatedConversations> UpdatedSinceAsync(string workspace, SearchPoint from, int limit, CancellationToken cancel);
}

/// <summary>What a reading of a conversation gave.</summary>
public abstract record ReadOutcome
{
    private ReadOutcome()
    {
    }

    public sealed record Found(Snapshot Snapshot) : ReadOutcome;

    /// <summary>Intercom knows no such conversation (any more).</summary>
    public sealed record Missing : ReadOutcome;

    public sealed record Failed(string Reason) : ReadOutcome;
}
