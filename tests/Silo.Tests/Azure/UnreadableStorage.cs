using Claudia.Ports;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Claudia.Silo.Tests;

/// <summary>Conversations that are stored one by one, in a storage that can be unreadable.</summary>
internal sealed class UnreadableStorage : ITestStorage, IGrainStorage
{
    private readonly TestAzure _azure = new(new(), new());

    /// <summary>While true, nothing can be read; else nothing is there.</summary>
    public bool IsGone { get; set; }

    public ISiloStorage Of(string silo) => new Connection(_azure.Of(silo), this);

    public IConversations Conversations(IGrainFactory client, IWorkspaceRules rules) => _azure.Conversations(client, rules);

    public ValueTask DisposeAsync() => _azure.DisposeAsync();

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        IsGone ? throw new IOException("The storage is gone.") : Task.CompletedTask;

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => throw new NotSupportedException();

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => throw new NotSupportedException();

    private sealed class Connection(ISiloStorage azure, IGrainStorage storage) : ISiloStorage
    {
        public Task AddAsync(IServiceCollection services, ClaudiaSettings settings, TimeProvider time) => throw new NotSupportedException();

        public void Configure(ISiloBuilder silo, ClusterSettings cluster)
        {
            azure.Configure(silo, cluster);
            silo.Services.AddKeyedSingleton(AzureState.Storage, storage);
        }
    }
}
