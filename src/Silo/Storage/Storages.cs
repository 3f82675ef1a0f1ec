namespace Claudia.Silo;

/// <summary>Chooses the storage by the settings.</summary>
internal static class Storages
{
    /// <summary>That of a silo.</summary>
    public static ISiloStorage Of(ClaudiaSettings settings) =>
        settings.Postgres is null && settings.Azure is null ? new SqliteStorage() : Shared(settings);

    /// <summary>That of a cluster.</summary>
    /// <exception cref="SettingsException">None is named.</exception>
    public static ISharedStorage Shared(ClaudiaSettings settings) => settings switch
    {
        { Postgres: { } postgres } => new PostgresStorage(postgres),
        { Azure: { } azure } => new AzureStorage(azure),
        _ => throw new SettingsException("Claudia:Storage:Postgres (or Claudia:Storage:Azure) is missing: several processes need a storage that they share"),
    };
}
