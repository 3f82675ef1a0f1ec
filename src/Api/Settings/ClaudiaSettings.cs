using System.Collections.Immutable;
using Claudia.Answers;
using Claudia.Intercom;
using Claudia.Rulebooks;
using Claudia.Storage;

namespace Claudia.Api;

/// <summary>All that stands under <c>Claudia</c> in the configuration, checked.</summary>
/// <param name="SetupPause">How soon a set-up that does not fit Intercom is checked again; one that fits, four times later.</param>
internal sealed record ClaudiaSettings(string DataFolder, TimeSpan SetupPause, ImmutableArray<ApiKey> ApiKeys, ImmutableArray<Workspace> Workspaces)
{
    /// <summary>So much longer is the pause while all is well.</summary>
    private const int Calm = 4;

    public static readonly TimeSpan DefaultSetupPause = TimeSpan.FromSeconds(15);

    /// <summary>How long what the last check has found is believed.</summary>
    public TimeSpan PauseAfter(bool fits) => fits ? SetupPause * Calm : SetupPause;

    /// <summary>How long the process still works after it was asked to stop, and says that it is not ready, so that it is sent no more.</summary>
    public TimeSpan ShutdownDelay { get; init; }

    /// <summary>The journal's database; null when it is a file in the data folder.</summary>
    public PostgresJournalOptions? Postgres { get; init; }
}

/// <summary>One workspace: how it is reached, how it is judged, and what it is answered from.</summary>
/// <param name="Articles">The folder of its articles; null when it has none.</param>
/// <param name="RulesFile">The file of its rules; null when it has none.</param>
/// <param name="Model">The model that words replies from the articles; null when they answer alone.</param>
internal sealed record Workspace(WorkspaceSettings Intercom, JudgingSettings Judging, string? Articles, string? RulesFile = null, ModelOptions? Model = null)
{
    /// <summary>The rules as they stood in the file at the start.</summary>
    public Rulebook Rulebook { get; init; } = Rulebook.Default;

    public string Name => Intercom.Name;
}
