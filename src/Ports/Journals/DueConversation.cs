using Claudia.Engine;

namespace Claudia.Ports;

/// <summary>A conversation that wants to be woken.</summary>
public sealed record DueConversation(ConversationKey Key, DateTimeOffset WakeAt);
