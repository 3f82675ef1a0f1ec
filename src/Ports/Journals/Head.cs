using Claudia.Engine;

namespace Claudia.Ports;

/// <summary>A conversation's latest state.</summary>
/// <param name="Version">The number of events journaled so far.</param>
/// <param name="WakeAt">When something is due again without any input.</param>
public sealed record Head(ConversationState State, long Version, DateTimeOffset? WakeAt);
