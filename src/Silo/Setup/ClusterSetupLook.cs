using Claudia.Api;
using Claudia.Intercom;

namespace Claudia.Silo;

/// <summary>Asks the one grain that asks Intercom.</summary>
internal sealed class ClusterSetupLook(IGrainFactory grains) : ISetupLook
{
    public async Task<IReadOnlyList<Finding>> LookAsync(string workspace, CancellationToken cancel)
    {
        try
        {
            var found = await grains.GetGrain<ISetupGrain>(workspace).LookAsync().WaitAsync(cancel);
            return [.. found.Select(it => it.Read())];
        }
        catch (Exception e) when (e is OrleansException or TimeoutException or OperationCanceledException or InvalidOperationException)
        {
            return [new(FindingKind.NotReachable, $"The cluster can't be asked for the set-up: {e.GetType().Name}.")];
        }
    }
}
