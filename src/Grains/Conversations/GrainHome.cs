using Claudia.Ports;

namespace Claudia.Grains;

/// <summary>Whether the silo on which a grain is active has the settings of the grain's workspace.</summary>
public sealed class GrainHome(IGrainBase grain, IWorkspaceRules rules, string workspace)
{
    /// <summary>A silo may lack them while a workspace is being added: then the next activation may be elsewhere.</summary>
    /// <exception cref="ConversationBusyException">It lacks them.</exception>
    public void MustServe()
    {
        if (IsServed())
            return;
        throw new ConversationBusyException($"The silo that was asked has no settings of the workspace {workspace}: all processes of a cluster have the same.");
    }

    /// <summary>Lets the grain go when the silo lacks them.</summary>
    public bool IsServed()
    {
        if (rules.For(workspace) is not null)
            return true;
        grain.DeactivateOnIdle();
        return false;
    }
}
