using Claudia.Engine;
using Claudia.Fakes;
using Claudia.Ports;
using Claudia.Storage.Tests;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Storage;

namespace Claudia.Silo.Tests;

/// <summary>Several activations of one grain write the same blob: the emulator's ETags say who was first.</summary>
[NeedsAzurite]
public sealed class BlobRaceTests : IAsyncLifetime
{
    private static readonly ConversationKey Key = Sample.Key();

    private StateCluster? _cluster;

    public async Task InitializeAsync()
    {
        if (AzuriteServer.Missing is null)
            _cluster = await StateCluster.OnBlobsAsync(new((await AzuriteServer.SharedAsync()).ConnectionString), BlobClusterTests.Container());
    }

    public async Task DisposeAsync()
    {
        if (_cluster is not null)
            await _cluster.DisposeAsync();
    }

    [SkippableFact]
    public async Task Append_TwoWritersOfOneVersion_OneWins()
    {
        var (one, other) = (await ActivateAsync(), await ActivateAsync());
        for (var version = 0; version < 20; version++)
        {
            AppendResult[] results = await Task.WhenAll(AppendAsync(one, version, "one"), AppendAsync(other, version, "other"));

            Assert.Equal([AppendResult.Appended, AppendResult.Conflict], results.Order());
            var winner = results[0] == AppendResult.Appended ? "one" : "other";
            foreach (var journal in new[] { one, other })
            {
                var entry = Assert.Single(await journal.EventsAsync(Key, version, 10, CancellationToken.None));
                Assert.Equal((version + 1, winner), (entry.Version, ((ConversationEvent.SignalReceived)entry.Event).Signal));
            }
        }
    }

    [SkippableFact]
    public async Task Append_BehindTheOthersBack_ConflictsAndThenGoesOn()
    {
        var (one, other) = (await ActivateAsync(), await ActivateAsync());
        Assert.Equal(AppendResult.Appended, await AppendAsync(one, 0, "one"));

        Assert.Equal(AppendResult.Conflict, await AppendAsync(other, 0, "other"));
        Assert.Equal(AppendResult.Appended, await AppendAsync(other, 1, "other"));
        Assert.Equal(AppendResult.Conflict, await AppendAsync(one, 1, "one"));
        Assert.Equal(2, (await one.ReadAsync(Key, CancellationToken.None))!.Version);
    }

    private static Task<AppendResult> AppendAsync(StateJournal journal, long version, string signal) =>
        journal.AppendAsync(Sample.Append(Key, version) with { Events = [Sample.Event(signal)] }, CancellationToken.None);

    private async Task<StateJournal> ActivateAsync()
    {
        var state = new StoredRecord<StoredConversation>(_cluster!.Storage, AzureState.Conversation, GrainId.Create("conversation", Key.ToString()));
        await state.ReadStateAsync();
        return new(Key, state, _ => Task.CompletedTask, NullLogger.Instance);
    }
}
