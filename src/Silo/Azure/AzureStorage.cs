using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Claudia.Grains;
using Claudia.Ports;
using Orleans.Configuration;
using Orleans.Storage;

namespace Claudia.Silo;

/// <summary>An account of Azure Storage: conversations and audit in blobs, the index of conversations, the list of silos and the reminders in tables.</summary>
internal sealed class AzureStorage(AzureAccount account) : ISharedStorage
{
    private const string Container = "claudia";

    private readonly DefaultAzureCredential? _identity = account.ConnectionString is null ? new() : null;

    public async Task AddAsync(IServiceCollection services, ClaudiaSettings settings, TimeProvider time)
    {
        var index = await ConversationIndex.OpenAsync(Tables(ForIndex()), AzureState.Conversations, CancellationToken.None);
        services.AddSingleton<IConversationIndex>(index);
        services.AddSingleton<StoredConversations>();
        services.AddSingleton<IConversations>(it => it.GetRequiredService<StoredConversations>());
        services.AddSingleton<IStorageCheck>(_ => new ContainerCheck(Blobs().GetBlobContainerClient(Container)));
        services.AddSingleton<IJournalQueries>(it => new GrainQueries(
            it.GetRequiredService<IGrainFactory>(), settings.WorkspaceNames, it.GetRequiredService<StoredConversations>().TransfersAsync, index));
    }

    public void Configure(ISiloBuilder silo, ClusterSettings cluster)
    {
        SiloSetup.Listen(silo, cluster);
        silo.UseAzureStorageClustering(it => it.TableServiceClient = Tables());
        silo.UseAzureTableReminderService(it => it.TableServiceClient = Tables());
        silo.AddAzureBlobGrainStorage(AzureState.Storage, it => (it.BlobServiceClient, it.ContainerName) = (Blobs(), Container));
        ConfigureGrains(silo);
    }

    public void Configure(IClientBuilder client) => client.UseAzureStorageClustering(it => it.TableServiceClient = Tables());

    /// <summary>Everything that the grains need beside the storage itself.</summary>
    internal static void ConfigureGrains(ISiloBuilder silo)
    {
        silo.Configure<ReminderOptions>(it => it.MinimumReminderPeriod = new WakeTimes().Period);
        silo.Services.AddKeyedSingleton<IGrainStorageSerializer, StateSerializer>(AzureState.Storage);
        silo.Services.AddSingleton<AuditTrail>().AddSingleton<WakeTimes>().AddSingleton<StateJournals>();
        silo.Services.AddSingleton<ISweepHorizon>(new NoHorizon());
    }

    private BlobServiceClient Blobs() => account.ConnectionString is { } text ? new(text) : new(Address("blob"), _identity);

    private TableServiceClient Tables(TableClientOptions? options = null) =>
        account.ConnectionString is { } text ? new(text, options) : new(Address("table"), _identity, options);

    /// <summary>Whoever tells the index waits for a second, and a list is asked for again by its reader.</summary>
    private static TableClientOptions ForIndex() =>
        new() { Retry = { MaxRetries = 2, Delay = TimeSpan.FromMilliseconds(200), NetworkTimeout = TimeSpan.FromSeconds(10) } };

    private Uri Address(string service) => new($"https://{account.Account}.{service}.core.windows.net");
}
