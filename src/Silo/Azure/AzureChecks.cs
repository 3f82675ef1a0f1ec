using Azure;
using Azure.Identity;
using Azure.Storage.Blobs;
using Claudia.Ports;

namespace Claudia.Silo;

/// <summary>Asks the container whether it is there. Writes show their failures themselves.</summary>
internal sealed class ContainerCheck(BlobContainerClient container) : IStorageCheck
{
    public async Task CheckAsync(CancellationToken cancel)
    {
        try
        {
            await container.ExistsAsync(cancel);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or AuthenticationFailedException)
        {
            throw new JournalException($"Azure Storage at {container.Uri.Host} can't be read: {(e as RequestFailedException)?.ErrorCode ?? e.GetType().Name}.", e);
        }
    }
}

/// <summary>The first sweep after a start reaches back as far as any may. The index is not asked: it may be down, and conversations that never were Claudia's are not in it.</summary>
internal sealed class NoHorizon : ISweepHorizon
{
    public Task<DateTimeOffset?> LastChangeAsync(string workspace, CancellationToken cancel) => Task.FromResult<DateTimeOffset?>(DateTimeOffset.UnixEpoch);
}
