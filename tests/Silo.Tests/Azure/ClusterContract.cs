using Claudia.Ports;
using Claudia.Storage.Tests;

namespace Claudia.Silo.Tests;

/// <summary>The contract, kept by grains in silos.</summary>
public abstract class ClusterContract : TransfersContract<ClusterJournal>
{
    private StateCluster? _cluster;

    protected override IJournalQueries Queries => _cluster!.Queries("acme", "other");

    private protected abstract Task<StateCluster> StartAsync();

    protected override async Task<ClusterJournal> OpenAsync() => new(_cluster ??= await StartAsync());

    protected override async Task EraseAsync() => await _cluster!.DisposeAsync();
}

/// <summary>On Orleans' storage in memory.</summary>
public sealed class MemoryClusterTests : ClusterContract
{
    private protected override Task<StateCluster> StartAsync() => StateCluster.InMemoryAsync();
}
