using Claudia.Engine;

namespace Claudia.Ports;

/// <summary>Which transfers a list shows; null means: any.</summary>
public sealed record TransferFilter(
    string? Workspace = null,
    string? Conversation = null,
    TransferStatus? Status = null,
    string? Destination = null,
    DateTimeOffset? DecidedSince = null);

/// <summary>A transfer in a list, with its reasons.</summary>
public sealed record TransferSummary(ConversationKey Key, Transfer Transfer);
