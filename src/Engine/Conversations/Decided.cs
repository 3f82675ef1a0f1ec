using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>What an input means.</summary>
/// <param name="Events">None when it means nothing, as a repeated one does.</param>
/// <param name="State">The state that the events lead to.</param>
public sealed record Decided(ImmutableArray<ConversationEvent> Events, ConversationState State);
