using Azure;
using Azure.Identity;
using Azure.Storage.Blobs;
using Claudia.Engine;
using Claudia.Grains;

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

/// <summary>Nothing can be asked over all conversations: the first sweep after a start reaches back as far as any may.</summary>
internal sealed class NoHorizon : ISweepHorizon
{
    public Task<DateTimeOffset?> LastChangeAsync(string workspace, CancellationToken cancel) => Task.FromResult<DateTimeOffset?>(DateTimeOffset.UnixEpoch);
}

/// <summary>The same holds for what is overdue: here the reminders alone wake it.</summary>
internal sealed class NothingOverdue : IOverdue
{
    public Task<IReadOnlyList<DueConversation>> FindAsync(DateTimeOffset until, CancellationToken cancel) => Task.FromResult<IReadOnlyList<DueConversation>>([]);
}

/// <summary>Stands where a journal of all conversations would.</summary>
internal sealed class NoJournal : IJournal
{
    public Task<Head?> ReadAsync(ConversationKey key, CancellationToken cancel) => throw new NotSupportedException();

    public Task<AppendResult> AppendAsync(Append append, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel) => throw new NotSupportedException();
}
