using Claudia.Intercom;

namespace Claudia.Silo;

/// <summary>Says what does not fit between a workspace's settings and Intercom.</summary>
public interface ISetupLook
{
    /// <summary>What is wrong; empty when all is well. What can't be asked is a finding too.</summary>
    Task<IReadOnlyList<Finding>> LookAsync(string workspace, CancellationToken cancel);
}

/// <summary>Asks Intercom itself.</summary>
internal sealed class IntercomSetupLook(IReadOnlyList<IntercomClient> clients, Workspaces workspaces) : ISetupLook
{
    public Task<IReadOnlyList<Finding>> LookAsync(string workspace, CancellationToken cancel) =>
        SetupCheck.RunAsync(clients.First(client => client.Settings.Name == workspace), workspaces.For(workspace)!.Destinations, cancel);
}
