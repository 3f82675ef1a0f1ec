using Claudia.Engine;

namespace Claudia.Grains;

/// <summary>The rules in force.</summary>
public interface IWorkspaceRules
{
    /// <summary>The rules of a workspace as they stand now; null when no such workspace is configured.</summary>
    Rules? For(string workspace);
}
