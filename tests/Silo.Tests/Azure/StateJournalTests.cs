using Claudia.Storage.Tests;

namespace Claudia.Silo.Tests;

public sealed class StateJournalTests : JournalContract<TwoActivations>
{
    private readonly FakeBlobs _blobs = new();

    protected override Task<TwoActivations> OpenAsync() =>
        Task.FromResult(new TwoActivations(async key => await _blobs.LoadAsync<StoredConversation>(key.ToString())));

    protected override Task EraseAsync() => Task.CompletedTask;
}
