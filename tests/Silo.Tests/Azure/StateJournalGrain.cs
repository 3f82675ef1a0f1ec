using Claudia.Engine;
using Claudia.Ports;
using Microsoft.Extensions.Logging;

namespace Claudia.Silo.Tests;

// Orleans makes it.
#pragma warning disable CA1812
/// <inheritdoc cref="IStateJournalGrain"/>
[GrainType("test.state-journal")]
internal sealed class StateJournalGrain(
    [PersistentState(AzureState.Conversation, AzureState.Storage)] IPersistentState<StoredConversation> state, ILogger<StateJournalGrain> log) : Grain, IStateJournalGrain
{
    private ConversationKey _key = null!;
    private StateJournal _journal = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = this.GetPrimaryKeyString().Split('/') is [var workspace, var id] ? new(workspace, id) : throw new InvalidOperationException("The key is workspace/id.");
        _journal = new(_key, state, new AuditTrail(GrainFactory).TellAsync, log);
        return Task.CompletedTask;
    }

    public Task<AppendResult> AppendAsync(TestAppend append, CancellationToken cancel) => _journal.AppendAsync(append.Read(), cancel);

    public async Task<TestHead?> ReadAsync() =>
        await _journal.ReadAsync(_key, CancellationToken.None) is { } head ? new(JournalJson.Write(head.State), head.Version, head.WakeAt) : null;

    public async Task<TestEvent[]> EventsAsync(long after, int limit) =>
        [.. (await _journal.EventsAsync(_key, after, limit, CancellationToken.None)).Select(it => new TestEvent(it.Version, JournalJson.Write(it.Event)))];

    public async Task<string[]> TransfersAsync() =>
        [.. (await _journal.TransfersAsync()).Select(it => it.Json)];
}
#pragma warning restore CA1812
