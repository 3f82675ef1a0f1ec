using Azure.Storage.Blobs;
using Claudia.Engine;
using Claudia.Ports;
using Claudia.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using Orleans.TestingHost;

namespace Claudia.Silo.Tests;

/// <summary>Silos of their own for one test, with the state's storage registered as a silo does.</summary>
internal sealed class StateCluster : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private StateCluster(InProcessTestCluster cluster) => _cluster = cluster;

    public IGrainFactory Grains => _cluster.Client;

    /// <summary>The storage itself, as a silo has it.</summary>
    public IGrainStorage Storage => _cluster.GetSiloServiceProvider().GetRequiredKeyedService<IGrainStorage>(AzureState.Storage);

    /// <summary>With Orleans' storage in memory.</summary>
    public static Task<StateCluster> InMemoryAsync() => StartAsync(silo => silo.AddMemoryGrainStorage(AzureState.Storage));

    /// <summary>With blobs in a container.</summary>
    public static Task<StateCluster> OnBlobsAsync(BlobServiceClient client, string container) => StartAsync(silo => silo.AddAzureBlobGrainStorage(
        AzureState.Storage, options => (options.BlobServiceClient, options.ContainerName) = (client, container)));

    public GrainQueries Queries(params string[] workspaces) => new(Grains, workspaces, async key =>
        [.. (await Grains.GetGrain<IStateJournalGrain>(key.ToString()).TransfersAsync()).Select(json => new TransferSummary(key, TransferJson.Read(json)))], new MemoryIndex());

    /// <summary>Ends the grain's activation: the next call makes a new one.</summary>
    public Task DeactivateAsync(IAddressable grain) => _cluster.DeactivateAsync(grain);

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    private static async Task<StateCluster> StartAsync(Action<ISiloBuilder> storage)
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddKeyedSingleton<IGrainStorageSerializer, StateSerializer>(AzureState.Storage);
            storage(silo);
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new(cluster);
    }
}
