using Claudia.Engine;

namespace Claudia.Ports;

/// <summary>One event with its place in the conversation's history (from 1).</summary>
public sealed record JournalEntry(long Version, ConversationEvent Event);
