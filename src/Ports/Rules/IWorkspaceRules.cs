using Claudia.Engine;

namespace Claudia.Ports;

/// <summary>The rules in force.</summary>
public interface IWorkspaceRules
{
    /// <summary>The rules of a workspace as they stand now; null when no such workspace is configured.</summary>
    Rules? For(string workspace);
}
