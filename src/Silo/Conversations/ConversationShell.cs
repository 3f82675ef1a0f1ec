using Claudia.Engine;
using Claudia.Grains;

namespace Claudia.Silo;

/// <summary>One conversation's grain, as Orleans holds it: a shell around <see cref="ConversationGrain"/>.</summary>
/// <remarks>It takes one input at a time. Between two steps of what it does by itself, it takes inputs as well: the journal's version check orders them.</remarks>
[GrainType("conversation")]
[CollectionAgeLimit(Minutes = 2)]
internal sealed partial class ConversationShell : Grain, IConversationGrain, IRemindable, IDisposable
{
    private readonly ConversationKey _key;
    private readonly ShellParts _parts;
    private readonly IJournal _journal;
    private readonly WakeReminder _reminder;
    private readonly ConversationGrain _grain;
    private readonly ShellLoop _loop;

    public ConversationShell(IGrainContext context, ShellParts parts)
    {
        _key = KeyOf(context.GrainId.Key.ToString()!);
        _parts = parts;
        _journal = parts.Journals.Open(context, _key);
        _reminder = new(this, parts.WakeTimes, parts.Ports.Time);
        _grain = new(_key, $"{parts.Instance}-{context.ActivationId}", parts.Ports with { Journal = new RemindedJournal(_journal, _reminder) }, parts.Limits);
        _loop = new(this, _key, _grain, _reminder, parts, () => parts.Journals.Owes(_journal));
    }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        _loop.Begin();
        await _parts.Journals.TellOwedAsync(_journal);
    }

    public Task<Answered<SentHead>> DeliverAsync(SentInput input) => KickedAsync(() => _grain.DeliverAsync(input.Read(), CancellationToken.None));

    public Task<Answered<SentHead>> WakeAsync() => KickedAsync(() => _grain.ReadAsync(CancellationToken.None));

    public Task<Answered<SentHead>> InspectAsync() => Answering.OfAsync(async () => SentHead.Of(await _grain.ReadAsync(CancellationToken.None)));

    public Task<Answered<SentEvents>> EventsAsync(long after, int limit) =>
        Answering.OfAsync<SentEvents>(async () => SentEvents.Of(await _journal.EventsAsync(_key, after, limit, CancellationToken.None)));

    public Task<Answered<TransferEntry[]>> TransfersAsync() => Answering.OfAsync<TransferEntry[]>(async () => await _parts.Journals.TransfersAsync(_journal));

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (!IsServed())
            return Task.CompletedTask;
        _loop.Tick();
        return _parts.Journals.TellOwedAsync(_journal);
    }

    public void Dispose()
    {
        _loop.Dispose();
        _grain.Dispose();
        _reminder.Dispose();
    }

    /// <summary>Whether this silo has the workspace's settings. Where it has not, as while a workspace is being added, the next activation may be elsewhere.</summary>
    private bool IsServed()
    {
        if (_parts.Ports.Rules.For(_key.Workspace) is not null)
            return true;
        NotServed(_parts.Ports.Log, _key);
        DeactivateOnIdle();
        return false;
    }

    /// <summary>Has it act soon, if what was found leaves something to do.</summary>
    private Task<Answered<SentHead>> KickedAsync(Func<Task<Head?>> find) => Answering.OfAsync(async () =>
    {
        if (!IsServed())
            throw new GrainsBusyException($"This silo has no settings of the workspace {_key.Workspace}: all of a cluster's have the same.");
        var head = await find();
        if (head?.WakeAt is { } wakeAt)
            await _loop.KickAsync(wakeAt);
        return SentHead.Of(head);
    });

    private static ConversationKey KeyOf(string text) =>
        text.Split('/') is [var workspace, var id] && ConversationKey.IsId(id) ? new(workspace, id) : throw new ArgumentException($"{text} names no conversation.", nameof(text));

    [LoggerMessage(101, LogLevel.Warning, "{Conversation}: this silo has no settings of its workspace, and leaves it to others")]
    private static partial void NotServed(ILogger log, ConversationKey conversation);
}
