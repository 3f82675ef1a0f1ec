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

    /// <summary>Conversations and tickets of Claudia's team, or of herself, that were updated at or after a time, the least recent first, at most <paramref name="limit"/>.</summary>
    /// <exception cref="IOException">Intercom could not be asked.</exception>
    Task<IReadOnlyList<UpdatedConversation>> UpdatedSinceAsync(string workspace, DateTimeOffset since, int limit, CancellationToken cancel);
}

/// <summary>A hit of the sweep's search.</summary>
public sealed record UpdatedConversation(ConversationKey Key, ConversationKind Kind, DateTimeOffset UpdatedAt);

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
