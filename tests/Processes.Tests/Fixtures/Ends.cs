using Claudia.Engine;

namespace Claudia.Processes.Tests.Fixtures;

/// <summary>Whether a conversation has come to rest.</summary>
internal static class Ends
{
    /// <summary>Its grain, once nothing more is going to happen by itself; null before.</summary>
    public static async Task<Grain?> OfAsync(ClaudiaApi claudia, string conversation) =>
        await claudia.FindAsync(conversation) is { WakeAt: null, Phase: Phase.WithHuman or Phase.Listening, State: { Outbox: [], Waiting: [] } } grain ? grain : null;
}
