using Claudia.Engine;

namespace Claudia.Simulation;

/// <summary>One call on its way to Intercom and back.</summary>
internal sealed class Transmission(Host host, int index, Write write, TaskCompletionSource<WriteOutcome> answer)
{
    /// <summary>How long after its deadline a call may still be applied, in milliseconds: a settle window less what clocks and readings lag.</summary>
    private const int WithinWindow = 10_000;

    private readonly World _world = host.World;

    public void Send()
    {
        var odds = _world.Plan.Odds;
        var roll = _world.Dice.Roll(Site.Write, index);
        var there = roll.Millis(20, 400);
        var back = roll.Millis(1, 300);
        if (roll.Happens(odds.Throttled))
            Say(there, new WriteOutcome.Throttled(roll.Chooses(500) ? host.Now + TimeSpan.FromSeconds(roll.Between(1, 10)) : null, "429"));
        else if (roll.Happens(odds.RequestLost))
            Lose(ref roll, "request lost");
        else if (roll.Happens(odds.FailsBefore))
            Say(there, new WriteOutcome.Unknown("408"));
        else if (roll.Happens(odds.FailsAfter))
            Apply(there, back, new WriteOutcome.Unknown("500 after the effect"));
        else if (roll.Happens(odds.AnswerLost))
            LoseAnswer(there, ref roll);
        else if (roll.Happens(odds.Late))
            Delay(Deadline + roll.Millis(21_000, 60_000), late: true, ref roll);
        else if (roll.Happens(odds.Delayed))
            Delay(_world.Now + roll.Millis(500, (int)((Deadline - _world.Now) / TimeSpan.TicksPerMillisecond) + WithinWindow), late: false, ref roll);
        else
            Apply(there, back, null);
    }

    /// <summary>The attempt's deadline in the world's time.</summary>
    private long Deadline
    {
        get
        {
            var outbox = _world.Journal.Head(index)?.State.Outbox ?? [];
            var deadline = outbox.IsEmpty || outbox[0].Write.Id != write.Id ? null : outbox[0].Deadline;
            var ticks = deadline is { } at ? at.Ticks - World.Epoch - host.Skew + host.Clock.Missed : 0;
            return Math.Max(ticks, _world.Now);
        }
    }

    private void Lose(ref Roll roll, string how)
    {
        Note(how);
        if (roll.Chooses(500))
            Say(roll.Millis(100, 5000), new WriteOutcome.Unknown("the connection broke"));
    }

    private void LoseAnswer(long there, ref Roll roll)
    {
        _world.In(there, () => Effect(late: false));
        Lose(ref roll, "answer lost");
    }

    private void Delay(long until, bool late, ref Roll roll)
    {
        _world.Later(until, () => Effect(late));
        Lose(ref roll, $"delayed until t={World.Clock(until)}s");
    }

    private void Apply(long there, long back, WriteOutcome? instead) => _world.In(there, () =>
    {
        var outcome = Effect(late: false);
        if (instead is not null)
            Note(outcome is WriteOutcome.Applied ? "fails after the effect" : "fails");
        Say(back, instead ?? outcome);
    });

    private WriteOutcome Effect(bool late)
    {
        var moment = _world.Dice.Roll(Site.Moment, index);
        var meddles = moment.Happens(_world.Plan.Odds.Moment);
        var before = moment.Chooses(500);
        if (meddles && before)
            People.ActNow(_world, index, ref moment);
        var outcome = _world.Intercom.Apply(index, new(write, _left, late));
        if (meddles && !before)
            People.ActNow(_world, index, ref moment);
        return outcome;
    }

    private readonly long _left = host.World.Now;

    private void Say(long after, WriteOutcome outcome) => _world.In(after, () =>
    {
        Note(outcome.GetType().Name);
        if (_world.Dies(host, "after a call"))
            return;
        answer.TrySetResult(outcome);
    });

    private void Note(string end)
    {
        if (_world.Trace is not null)
            _world.Note($"{host.Name} call {Describe.Call(write)} -> {end}");
    }
}
