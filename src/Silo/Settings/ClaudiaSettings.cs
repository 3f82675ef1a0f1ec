using System.Collections.Immutable;
using Claudia.Storage;

namespace Claudia.Silo;

/// <summary>All that stands under <c>Claudia</c> in the configuration, checked.</summary>
/// <param name="SetupPause">How often a set-up with errors is checked again; one without errors, a quarter as often.</param>
/// <param name="Cluster">What this process is to a cluster. On SQLite it runs alone.</param>
public sealed record ClaudiaSettings(
    string DataFolder, TimeSpan SetupPause, ImmutableArray<ApiKey> ApiKeys, ImmutableArray<Workspace> Workspaces, ClusterSettings Cluster)
{
    /// <summary>The factor by which the pause grows while the set-up is fine.</summary>
    private const int Calm = 4;

    public static readonly TimeSpan DefaultSetupPause = TimeSpan.FromSeconds(15);

    /// <summary>How long the last check's result is used before the next check.</summary>
    public TimeSpan PauseAfter(bool fits) => fits ? SetupPause * Calm : SetupPause;

    /// <summary>How long the process goes on serving, reported as not ready, after a stop signal.</summary>
    public TimeSpan ShutdownDelay { get; init; }

    /// <summary>The database of the journal and of the list of silos; null for a file in the data folder, or Azure Storage.</summary>
    public PostgresJournalOptions? Postgres { get; init; }

    /// <summary>The storage account of the conversations and of the list of silos; null for a database.</summary>
    public AzureAccount? Azure { get; init; }

    public IReadOnlyList<string> WorkspaceNames => [.. Workspaces.Select(workspace => workspace.Name)];
}
