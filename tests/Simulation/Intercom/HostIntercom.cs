using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Simulation;

/// <summary>One host's connection to Intercom: requests and answers get lost, come late, or come twice.</summary>
internal sealed class HostIntercom(Host host) : IIntercom
{
    private readonly World _world = host.World;

    private Odds Odds => _world.Plan.Odds;

    public Task<ReadOutcome> ReadAsync(ConversationKey key, ConversationKind kind, CancellationToken cancel)
    {
        var answer = new TaskCompletionSource<ReadOutcome>();
        if (_world.Dies(host, "before a reading"))
            return answer.Task;
        var index = ModelConversation.IndexOf(key);
        var roll = _world.Dice.Roll(Site.Read, index);
        var fails = roll.Happens(Odds.ReadFails) || _world.Intercom.TokenRevoked;
        var lag = roll.Happens(Odds.ReadLags) ? roll.Millis(1, Odds.MostLag) : 0;
        var there = roll.Happens(Odds.ReadSlow) ? roll.Millis(5000, 20_000) : roll.Millis(20, 300);
        var back = roll.Chooses(500) ? roll.Millis(1, 300) : 0;
        cancel.Register(() => answer.TrySetCanceled(cancel));
        _world.In(there, () =>
        {
            ReadOutcome outcome = fails ? new ReadOutcome.Failed("503")
                : _world.Intercom.Conversations[index].AsOf(_world.Now - lag) is { } shown ? new ReadOutcome.Found(shown)
                : new ReadOutcome.Missing();
            if (back == 0)
                Answer(outcome, answer, key, lag);
            else
                _world.In(back, () => Answer(outcome, answer, key, lag));
        });
        return answer.Task;
    }

    public Task<WriteOutcome> WriteAsync(ConversationKey key, ConversationKind kind, Write write, CancellationToken cancel)
    {
        var answer = new TaskCompletionSource<WriteOutcome>();
        if (_world.Dies(host, "before a call"))
            return answer.Task;
        cancel.Register(() => answer.TrySetResult(new WriteOutcome.Unknown("no answer in time")));
        new Transmission(host, ModelConversation.IndexOf(key), write, answer).Send();
        return answer.Task;
    }

    public Task<UpdatedConversations> UpdatedSinceAsync(string workspace, SearchPoint from, int limit, CancellationToken cancel)
    {
        _world.MustBeOurThread();
        var roll = _world.Dice.Roll(Site.Search, host.Index);
        var lag = roll.Chooses(500) ? roll.Millis(0, 10_000) : 0;
        if (roll.Happens(Odds.ReadFails) || _world.Intercom.TokenRevoked)
            return Task.FromException<UpdatedConversations>(new IOException("503"));
        return Task.FromResult(_world.Intercom.UpdatedSince(from.At, limit, lag));
    }

    private void Answer(ReadOutcome outcome, TaskCompletionSource<ReadOutcome> answer, ConversationKey key, long lag)
    {
        if (_world.Trace is not null)
            _world.Note($"{host.Name} read {key.Id} -> {(outcome is ReadOutcome.Found found ? $"{found.Snapshot.Parts.Length} parts, {Describe.Holder(found.Snapshot.Facts.Assignee)}" : outcome.GetType().Name)}{(lag > 0 ? $", {World.Clock(lag)} s old" : "")}");
        if (_world.Dies(host, "after a reading"))
            return;
        _world.MayFreeze(host, "after a reading");
        answer.TrySetResult(outcome);
    }
}
