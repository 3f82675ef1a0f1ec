using Claudia.Engine;
using Claudia.Grains;

namespace Claudia.Silo;

/// <summary>One conversation whose journal is its own state, and which a reminder wakes: else the same as <c>ConversationGrain</c>.</summary>
/// <remarks>The type's name is part of each blob's name, and stays as it was before the others were named <c>claudia.*</c>.</remarks>
[GrainType("conversation"), CollectionAgeLimit(Minutes = 2)]
internal sealed class StoredConversationGrain : Grain, IStoredConversationGrain, IRemindable
{
    private readonly ConversationKey _key;
    private readonly GrainHome _home;
    private readonly StateJournal _journal;
    private readonly IndexedJournal _indexed;
    private readonly WakeReminder _reminder;
    private readonly ActingLoop _loop;
    private IGrainTimer? _timer;

    public StoredConversationGrain(IGrainContext context, ActorParts parts, StateJournals journals, WakeTimes times)
    {
        _key = GrainKeys.Read(context.GrainId);
        _home = new(this, parts.Ports.Rules, _key.Workspace);
        _journal = journals.Of(context.GrainId, _key);
        _indexed = journals.Index(_key, _journal);
        _reminder = new(this, times, parts.Ports.Time);
        var actor = new ConversationActor(_key, context.ActivationId.ToString(), new RemindedJournal(_indexed, _reminder), parts.Ports, parts.Limits);
        _loop = new(actor, parts, due => _timer!.Change(due, Timeout.InfiniteTimeSpan));
    }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await _journal.LoadAsync();
        _timer = this.RegisterGrainTimer(_loop.RunAsync, GrainTimers.WhenSet);
        await TellOwedAsync();
    }

    public async Task<SentReceipt> DeliverAsync(SentInput input)
    {
        _home.MustServe();
        return new(await _loop.DeliverAsync(input.Input, CancellationToken.None));
    }

    public async Task<SentHead?> ReadAsync() => SentHead.Of(await _journal.ReadAsync(_key, CancellationToken.None));

    public async Task<SentEvents> EventsAsync(long after, int limit) => SentEvents.Of(await _journal.EventsAsync(_key, after, limit, CancellationToken.None));

    public async Task<TransferEntry[]> TransfersAsync() => [.. await _journal.TransfersAsync()];

    /// <summary>The state may say more than this activation remembers: it may come from another one.</summary>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        _reminder.HasCome();
        if (!_home.IsServed())
        {
            await _reminder.ForgetAsync(status);
            return;
        }
        _loop.Wake();
        await TellOwedAsync();
        var head = await _journal.ReadAsync(_key, CancellationToken.None);
        await _reminder.SettleAsync(head?.WakeAt, isOutdated: () => _journal.Owes || _indexed.Owes);
    }

    private Task TellOwedAsync() => Task.WhenAll(_journal.TellOwedAsync(), _indexed.TellOwedAsync());
}
