using Claudia.Api;

namespace Claudia.Silo;

/// <summary>What holds the conversations, the list of silos and the reminders.</summary>
internal interface IClusterStorage
{
    /// <summary>Adds what the grains and the endpoints read and write.</summary>
    /// <exception cref="Grains.JournalException">The storage can't be used.</exception>
    Task AddAsync(IServiceCollection services, ClaudiaSettings settings, TimeProvider time);

    void Configure(ISiloBuilder silo, ClusterSettings cluster);

    void Configure(IClientBuilder client, ClusterSettings cluster);
}

/// <summary>Chooses by the settings.</summary>
internal static class ClusterStorages
{
    /// <exception cref="SettingsException">They name two, or none where one is needed.</exception>
    public static IClusterStorage Of(ClaudiaSettings settings, ClusterSettings cluster) => (settings.Postgres, cluster.Azure) switch
    {
        ({ } postgres, null) => new PostgresStorage(postgres),
        (null, null) when cluster.Role == ClusterRole.Both => new LoneStorage(),
        (null, null) => throw new SettingsException("Claudia:Storage:Postgres (or Claudia:Storage:Azure) is missing: silos of their own need a storage that they share"),
        (null, { } azure) => new AzureClusterStorage(azure),
        _ => throw new SettingsException("Claudia:Storage must name Postgres or Azure, not both"),
    };
}
