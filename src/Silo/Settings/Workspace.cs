using Claudia.Answers;
using Claudia.Intercom;
using Claudia.Rulebooks;

namespace Claudia.Silo;

/// <summary>One workspace: how it is reached, how it is judged, and what it is answered from.</summary>
/// <param name="Articles">The folder of its articles; null when it has none.</param>
/// <param name="RulesFile">The file of its rules; null when it has none.</param>
/// <param name="Model">The model that words replies from the articles; null when they answer alone.</param>
public sealed record Workspace(WorkspaceSettings Intercom, JudgingSettings Judging, string? Articles, string? RulesFile = null, ModelOptions? Model = null)
{
    /// <summary>The rules as they stood in the file at the start.</summary>
    public Rulebook Rulebook { get; init; } = Rulebook.Default;

    public string Name => Intercom.Name;
}
