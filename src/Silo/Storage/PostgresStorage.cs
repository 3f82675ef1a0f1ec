using Claudia.Ports;
using Claudia.Storage;

namespace Claudia.Silo;

/// <summary>One PostgreSQL for the journal and the list of silos.</summary>
internal sealed class PostgresStorage(PostgresJournalOptions options) : ISharedStorage
{
    private const string Invariant = "Npgsql";

    private readonly string _connectionString = OrleansTables.ConnectionString(options.ConnectionString);

    public async Task AddAsync(IServiceCollection services, ClaudiaSettings settings, TimeProvider time)
    {
        try
        {
            await services.AddJournalAsync(settings, time);
            await OrleansTables.PrepareAsync(options.ConnectionString, CancellationToken.None);
        }
        catch (JournalException e)
        {
            throw new JournalException($"Claudia:Storage:Postgres can't be used: {e.Message}", e);
        }
        services.AddSharedConversations();
    }

    public void Configure(ISiloBuilder silo, ClusterSettings cluster)
    {
        SiloSetup.Listen(silo, cluster);
        silo.UseAdoNetClustering(it => (it.Invariant, it.ConnectionString) = (Invariant, _connectionString));
        silo.Services.AddDueWaking();
    }

    public void Configure(IClientBuilder client) =>
        client.UseAdoNetClustering(it => (it.Invariant, it.ConnectionString) = (Invariant, _connectionString));
}
