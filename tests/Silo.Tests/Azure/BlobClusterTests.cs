using System.Globalization;
using Claudia.Fakes;

namespace Claudia.Silo.Tests;

/// <summary>The contract on Azure Storage's emulator, each test with a container of its own.</summary>
[NeedsAzurite]
public sealed class BlobClusterTests : ClusterContract
{
    private static int Last;

    private protected override async Task<StateCluster> StartAsync() => await StateCluster.OnBlobsAsync(new((await AzuriteServer.SharedAsync()).ConnectionString), Container());

    internal static string Container() => string.Create(CultureInfo.InvariantCulture, $"test-{Interlocked.Increment(ref Last)}");
}
