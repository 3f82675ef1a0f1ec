using Claudia.Engine;

namespace Claudia.Ports;

/// <summary>Which conversations a list shows; null means: any.</summary>
/// <param name="NeedsAttention">Only those in which a transfer was refused or is unresolved (true), or none of them (false).</param>
public sealed record ConversationFilter(
    string? Workspace = null,
    Phase? Phase = null,
    bool? NeedsAttention = null,
    DateTimeOffset? ChangedSince = null);

/// <summary>A conversation in a list.</summary>
public sealed record ConversationSummary(
    ConversationKey Key,
    ConversationKind Kind,
    Phase Phase,
    int Episode,
    double? LastConfidence,
    bool NeedsAttention,
    DateTimeOffset ChangedAt,
    long Version);
