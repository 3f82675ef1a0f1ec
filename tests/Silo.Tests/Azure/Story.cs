using Claudia.Engine;
using Claudia.Ports;
using Claudia.Storage.Tests;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claudia.Silo.Tests;

/// <summary>One conversation over fake blobs, and an audit that notes what it is told.</summary>
internal sealed class Story
{
    public static readonly ConversationKey Key = Sample.Key();

    public FakeBlobs Blobs { get; } = new();

    /// <summary>What the audit was told, as version and status.</summary>
    public List<(long Version, TransferStatus Status)> Told { get; } = [];

    /// <summary>While true, the audit can't be told.</summary>
    public bool AuditIsGone { get; set; }

    private static CancellationToken None => CancellationToken.None;

    public async Task<StateJournal> ActivateAsync() =>
        new(Key, await Blobs.LoadAsync<StoredConversation>(Key.ToString()), TellAsync, NullLogger.Instance);

    /// <summary>An append whose state has a transfer, or none.</summary>
    public static Append Append(long expected, Transfer? transfer = null) =>
        Sample.Append(Key, expected, state: Sample.State(Key) with { Transfer = transfer });

    public static async Task AppendAsync(StateJournal journal, long expected, Transfer? transfer = null) =>
        Assert.Equal(AppendResult.Appended, await journal.AppendAsync(Append(expected, transfer), None));

    public static async Task<long?> VersionAsync(StateJournal journal) => (await journal.ReadAsync(Key, None))?.Version;

    public static async Task<IEnumerable<long>> EventsAsync(StateJournal journal, long after = 0, int limit = 1000) =>
        (await journal.EventsAsync(Key, after, limit, None)).Select(it => it.Version);

    private Task TellAsync(TransferEntry entry)
    {
        if (AuditIsGone)
            throw new TimeoutException("The audit does not answer.");
        Told.Add((entry.Version, entry.Read().Status));
        return Task.CompletedTask;
    }
}
