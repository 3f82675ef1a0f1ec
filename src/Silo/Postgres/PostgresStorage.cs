using Claudia.Api;
using Claudia.Grains;
using Claudia.Storage;

namespace Claudia.Silo;

/// <summary>All of it in one PostgreSQL, with the journal as on one machine.</summary>
internal sealed class PostgresStorage(PostgresJournalOptions options) : IClusterStorage
{
    private const string Invariant = "Npgsql";

    private readonly string _connectionString = OrleansTables.ConnectionString(options.ConnectionString);

    public async Task AddAsync(IServiceCollection services, ClaudiaSettings settings, TimeProvider time)
    {
        await services.AddJournalAsync(settings, time);
        await OrleansTables.PrepareAsync(options.ConnectionString, CancellationToken.None);
        services.AddSingleton<IShellJournals>(it => new OneJournal(it.GetRequiredService<IJournal>()));
        services.AddSingleton<ISweepHorizon>(it => it.GetRequiredService<ISharedJournal>());
        services.AddSingleton<IOverdue, JournalOverdue>();
    }

    public void Configure(ISiloBuilder silo, ClusterSettings cluster)
    {
        SiloOptions.Listen(silo, cluster);
        silo.UseAdoNetClustering(it => (it.Invariant, it.ConnectionString) = (Invariant, _connectionString));
        silo.UseAdoNetReminderService(it => (it.Invariant, it.ConnectionString) = (Invariant, _connectionString));
    }

    public void Configure(IClientBuilder client, ClusterSettings cluster) =>
        client.UseAdoNetClustering(it => (it.Invariant, it.ConnectionString) = (Invariant, _connectionString));
}
