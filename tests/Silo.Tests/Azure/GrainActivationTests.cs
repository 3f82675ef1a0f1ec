using Claudia.Ports;

namespace Claudia.Silo.Tests;

public sealed class GrainActivationTests
{
    /// <summary>Guards against a storage failure that is reported as one of the cluster, and only after the call was repeated for seconds.</summary>
    [Fact]
    public async Task Activation_StorageIsGone_IsAJournalExceptionUntilItIsBack()
    {
        await using var storage = new UnreadableStorage();
        await using var world = await ClusterWorld.StartAsync(storage, silos: 1);
        storage.IsGone = true;

        var failure = await Assert.ThrowsAsync<JournalException>(() => world.Conversations.ReadAsync(ClusterWorld.KeyOf("4711"), CancellationToken.None));
        Assert.Equal($"The state of {ClusterWorld.KeyOf("4711")} could not be read: The storage is gone.", failure.Message);

        storage.IsGone = false;
        Assert.Null(await world.Conversations.ReadAsync(ClusterWorld.KeyOf("4711"), CancellationToken.None));
    }
}
