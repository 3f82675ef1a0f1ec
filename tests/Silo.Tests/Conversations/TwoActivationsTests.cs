using Claudia.Engine;

namespace Claudia.Silo.Tests;

/// <summary>Two clusters that know nothing of each other share a journal: each has an activation of the same conversation, as a cluster that is torn apart has.</summary>
public sealed class TwoActivationsTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private ClusterWorld _world = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.OpenAsync();
        _world = await ClusterWorld.StartAsync(_database, silos: 1);
        await _world.AddClusterAsync(silos: 1);
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Transfer_WantedByBoth_IsMadeByOne()
    {
        for (var round = 0; round < 10; round++)
        {
            var id = (await _world.Intercom.StartAsync("How do I track my package?")).ConversationId;
            await _world.QuietAsync(id, Phase.Listening);
            var asked = new ConversationInput.TransferAsked(TimeProvider.System.GetUtcNow(), "operator", null);
            await Task.WhenAll(
                _world.ConversationsOf(0).DeliverAsync(ClusterWorld.KeyOf(id), asked, CancellationToken.None),
                _world.ConversationsOf(1).DeliverAsync(ClusterWorld.KeyOf(id), asked, CancellationToken.None));
            await _world.QuietAsync(id, Phase.WithHuman);

            Assert.Equal(1, await _world.AssignmentsAsync(id));
            Assert.Equal(0, (await _world.StateAsync(id)).Duplicates);
        }
        // They did race.
        Assert.True(_database.Journal.Conflicts > 0);
    }
}
