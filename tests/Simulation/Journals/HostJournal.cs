using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Simulation;

/// <summary>One host's connection to the journal: slow, failing, and losing answers.</summary>
internal sealed class HostJournal(Host host) : ISharedJournal
{
    private readonly World _world = host.World;

    private Odds Odds => _world.Plan.Odds;

    public Task<Head?> ReadAsync(ConversationKey key, CancellationToken cancel)
    {
        _world.MustBeOurThread();
        var index = ModelConversation.IndexOf(key);
        var roll = _world.Dice.Roll(Site.JournalRead, index);
        if (roll.Happens(Odds.JournalReadFails))
            return Task.FromException<Head?>(new JournalException("The journal could not be read."));
        if (roll.Chooses(800))
            return Task.FromResult(_world.Journal.Head(index));
        var answer = new TaskCompletionSource<Head?>();
        _world.In(roll.Millis(1, 20), () => answer.SetResult(_world.Journal.Head(index)));
        return answer.Task;
    }

    public Task<AppendResult> AppendAsync(Append append, CancellationToken cancel)
    {
        if (_world.Dies(host, "before an append"))
            return new TaskCompletionSource<AppendResult>().Task;
        var roll = _world.Dice.Roll(Site.Append, ModelConversation.IndexOf(append.Key));
        if (roll.Happens(Odds.AppendFails))
            return Fail("the disk is full", mayHaveHappened: false);
        var latency = roll.Happens(Odds.AppendSlow) ? roll.Millis(500, 8000) : roll.Chooses(400) ? roll.Millis(1, 30) : 0;
        if (roll.Happens(Odds.AppendLost))
            return Lose(append, latency, ref roll);
        var answer = new TaskCompletionSource<AppendResult>();
        if (latency > 0)
            _world.In(latency, () => Write(append, answer));
        else
            Write(append, answer);
        return answer.Task;
    }

    public Task<IReadOnlyList<DueConversation>> DueAsync(IReadOnlyList<string> workspaces, DateTimeOffset until, int limit, CancellationToken cancel)
    {
        _world.MustBeOurThread();
        var roll = _world.Dice.Roll(Site.Due, host.Index);
        return roll.Happens(Odds.JournalReadFails)
            ? Task.FromException<IReadOnlyList<DueConversation>>(new JournalException("The journal could not be read."))
            : Task.FromResult<IReadOnlyList<DueConversation>>(_world.Journal.Due(until, limit));
    }

    public Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel)
    {
        _world.MustBeOurThread();
        return Task.FromResult<IReadOnlyList<JournalEntry>>(_world.Journal.EventsAfter(key, after, limit));
    }

    /// <summary>A schedule is shorter than the sweep's first reach: how far back it goes beyond says nothing here.</summary>
    public Task<DateTimeOffset?> LastChangeAsync(string workspace, CancellationToken cancel) => Task.FromResult<DateTimeOffset?>(null);

    public Task CheckAsync(CancellationToken cancel) => Task.CompletedTask;

    private void Write(Append append, TaskCompletionSource<AppendResult> answer)
    {
        var result = _world.Journal.Append(append);
        Note(append, result == AppendResult.Appended ? "" : " -> conflict");
        if (_world.Dies(host, "after an append"))
            return;
        _world.MayFreeze(host, "after an append");
        if (host.Frozen)
            _world.In(0, () => answer.SetResult(result));
        else
            answer.SetResult(result);
    }

    /// <summary>Written before the connection breaks, after it, or not at all: the caller can't know.</summary>
    private Task<AppendResult> Lose(Append append, long latency, ref Roll roll)
    {
        var how = roll.Below(3);
        var late = roll.Millis(1, 3000);
        var answer = new TaskCompletionSource<AppendResult>();
        _world.In(latency, () =>
        {
            if (how == 1)
                Note(append, $" -> answer lost ({_world.Journal.Append(append)})");
            else
                Note(append, how == 2 ? " -> connection lost, written later" : " -> request lost");
            if (how == 2)
                _world.In(late, () => Note(append, $" -> written late ({_world.Journal.Append(append)})"));
            answer.SetException(new JournalException("The connection broke.") { MayHaveHappened = true });
        });
        return answer.Task;
    }

    private Task<AppendResult> Fail(string why, bool mayHaveHappened)
    {
        _world.Note($"{host.Name} append -> {why}");
        return Task.FromException<AppendResult>(new JournalException(why) { MayHaveHappened = mayHaveHappened });
    }

    private void Note(Append append, string end)
    {
        if (_world.Trace is not null)
            _world.Note($"{host.Name} append {append.Key.Id} v{append.ExpectedVersion}: {string.Join(", ", append.Events.Select(Describe.Event))}{end}");
    }
}
