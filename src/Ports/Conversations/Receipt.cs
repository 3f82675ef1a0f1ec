using Claudia.Engine;

namespace Claudia.Ports;

/// <summary>How a conversation stands after an input was taken.</summary>
/// <param name="Version">The number of events journaled so far; 0 when the input is none of Claudia's business and nothing was stored.</param>
/// <param name="Episode">See <see cref="ConversationState.Episode"/>; 0 while the conversation never was Claudia's.</param>
/// <param name="LookOwed">Whether Claudia reads the conversation before it does anything else.</param>
public sealed record Receipt(long Version, int Episode, Phase Phase, bool LookOwed)
{
    /// <summary>Nothing is stored.</summary>
    public static readonly Receipt None = new(0, 0, Phase.Listening, LookOwed: false);

    public static Receipt Of(Head? head) => head is { State: { } state } ? new(head.Version, state.Episode, state.Phase, state.Looking.Owed) : None;
}
