using Claudia.Grains;
using Claudia.Intercom;
using Claudia.Ports;

namespace Claudia.Silo;

/// <summary>Asks the one grain that asks Intercom.</summary>
internal sealed class GrainSetupLook(IGrainFactory grains, GrainCalls calls) : ISetupLook
{
    /// <summary>The first check after a start asks Intercom, and may take its time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    public async Task<IReadOnlyList<Finding>> LookAsync(string workspace, CancellationToken cancel)
    {
        try
        {
            return [.. (await calls.AskAsync(grains.GetGrain<ISetupGrain>(workspace).FindingsAsync, Patience, Patience, cancel)).Select(it => it.Read())];
        }
        catch (Exception e) when (e is ConversationBusyException or OperationCanceledException or InvalidOperationException)
        {
            return [new(FindingKind.NotReachable, $"The cluster can't be asked for the set-up: {e.Message}")];
        }
    }
}
