using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Claudia.Api;
using Claudia.Engine;
using Claudia.Grains;
using Orleans.Storage;

namespace Claudia.Silo;

/// <summary>All of it in an account of Azure Storage: conversations and audit in blobs, the list of silos and the reminders in tables.</summary>
internal sealed class AzureClusterStorage(AzureStorage account) : IClusterStorage
{
    private const string Container = "claudia";

    private readonly DefaultAzureCredential? _identity = account.ConnectionString is null ? new() : null;

    public Task AddAsync(IServiceCollection services, ClaudiaSettings settings, TimeProvider time)
    {
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<IShellJournals, StateJournals>();
        // What a silo's ports name is never used: each grain opens its own.
        services.AddSingleton<IJournal, NoJournal>();
        services.AddSingleton<ISweepHorizon>(new NoHorizon());
        services.AddSingleton<IOverdue, NothingOverdue>();
        services.AddSingleton<IStorageCheck>(_ => new ContainerCheck(Blobs().GetBlobContainerClient(Container)));
        services.AddSingleton<IJournalQueries>(it => new GrainQueries(
            it.GetRequiredService<IGrainFactory>(),
            [.. settings.Workspaces.Select(workspace => workspace.Name)],
            key => OfConversationAsync(it.GetRequiredService<IGrainFactory>(), key)));
        return Task.CompletedTask;
    }

    public void Configure(ISiloBuilder silo, ClusterSettings cluster)
    {
        SiloOptions.Listen(silo, cluster);
        silo.UseAzureStorageClustering(it => it.TableServiceClient = Tables());
        silo.UseAzureTableReminderService(it => it.TableServiceClient = Tables());
        silo.Services.AddKeyedSingleton<IGrainStorageSerializer, StateSerializer>(AzureState.Storage);
        silo.AddAzureBlobGrainStorage(AzureState.Storage, it => (it.BlobServiceClient, it.ContainerName) = (Blobs(), Container));
    }

    public void Configure(IClientBuilder client, ClusterSettings cluster) => client.UseAzureStorageClustering(it => it.TableServiceClient = Tables());

    private static async Task<IReadOnlyList<TransferSummary>> OfConversationAsync(IGrainFactory grains, ConversationKey key)
    {
        var entries = await Answering.ReadAsync(grains.GetGrain<IConversationGrain>(key.ToString()).TransfersAsync, CancellationToken.None);
        return [.. (entries ?? []).Select(entry => entry.Summary())];
    }

    private BlobServiceClient Blobs() => account.ConnectionString is { } text ? new(text) : new(Address("blob"), _identity);

    private TableServiceClient Tables() => account.ConnectionString is { } text ? new(text) : new(Address("table"), _identity);

    private Uri Address(string service) => new($"https://{account.Account}.{service}.core.windows.net");
}
