namespace Claudia.Intercom.Tests;

internal static class Gates
{
    /// <summary>As after a check that found nothing wrong.</summary>
    public static WorkspaceGate Open(string workspace = "demo")
    {
        var gate = new WorkspaceGate();
        gate.Take(workspace, []);
        return gate;
    }
}
