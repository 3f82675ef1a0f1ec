using System.Collections.Immutable;

namespace Claudia.Engine.Tests;

/// <summary>A process that does what is pending, one thing after the other, and may die over it.</summary>
/// <param name="ahead">How far its clock is ahead.</param>
internal sealed class ModelHost(ModelWorld world, string name, TimeSpan ahead)
{
    private int _life;

    private DateTimeOffset Now => world.Story.Now + ahead;

    private ImmutableArray<Effect> Pending => Conversation.Pending(world.Story.State, world.Story.Rules, Now);

    public bool IsBusy { get; private set; }

    /// <summary>When something is due; null when nothing is.</summary>
    public DateTimeOffset? NextAt => Pending is [var first, ..] ? first.NotBefore - ahead : null;

    /// <summary>Starts what is due.</summary>
    public void Act()
    {
        while (!IsBusy && Pending is [var first, ..] && first.NotBefore <= Now)
            Begin(first);
    }

    /// <summary>What was under way comes to no end that anybody hears of.</summary>
    public void Die()
    {
        _life++;
        IsBusy = false;
    }

    private void Begin(Effect effect)
    {
        var luck = world.Luck();
        switch (effect)
        {
            case Effect.Look:
                Look(luck);
                break;
            case Effect.MakeDraft draft:
                Busy(luck % 4, () => world.Story.Take(Drafted(draft.Turn, luck / 4)));
                break;
            case Effect.Call call:
                Call(call, luck);
                break;
            default:
                world.Story.Take(new ConversationInput.Woke(Now));
                break;
        }
    }

    /// <summary>Busy for so long; nothing comes of it when the process has died before.</summary>
    private void Busy(double seconds, Action end)
    {
        var mine = _life;
        IsBusy = true;
        world.Later(seconds, () =>
        {
            if (mine != _life)
                return;
            IsBusy = false;
            end();
        });
    }

    private void Look(int luck)
    {
        var (began, shown) = (Now, world.Story.Desk.Everything());
        if (luck % 9 == 8)
            Busy(luck % 3, () => world.Story.Take(new ConversationInput.LookFailed(Now, "503")));
        else
            Busy(luck % 3, () => world.Oracle.Show(shown, () => world.Story.Take(new ConversationInput.Looked(began, shown))));
    }

    private ConversationInput Drafted(string turn, int luck) => (luck % 8) switch
    {
        7 => new ConversationInput.DraftFailed(Now, turn, "TimeoutException"),
        5 or 6 => new ConversationInput.Drafted(Now, turn, Given.Draft("?", 0.2)),
        4 => new ConversationInput.Drafted(Now, turn, Given.Draft("Ask a technician.", expert: true)),
        3 => new ConversationInput.Drafted(Now, turn, Given.Draft($"About {turn}")),
        _ => new ConversationInput.Drafted(Now, turn, Given.Draft("We are on it.")),
    };

    private void Call(Effect.Call call, int luck)
    {
        var (story, write) = (world.Story, call.Write);
        world.Oracle.Starting(write);
        story.Take(new ConversationInput.AttemptStarting(Now, write.Id, call.Attempt, name));
        if (story.State.Outbox.All(entry => entry.Write.Id != write.Id || entry.Caller != name || entry.Status != WriteStatus.InFlight))
            return;
        var fate = Fate(luck, world.Oracle.AllowsLate ? 12 : 11);
        if (fate.Applied is { } applied)
            world.Later(applied, () => Apply(write, applied, luck));
        Busy(fate.Ends, () => story.Take(new ConversationInput.AttemptSettled(Now, write.Id, call.Attempt, fate.Outcome ?? Answer(write, luck))));
    }

    private void Apply(Write write, double after, int luck)
    {
        // A part that names a teammate alone tells no second assignment from a teammate's own.
        var part = world.Story.Desk.Apply(write, luck % 2 == 1 && !world.Oracle.AllowsLate);
        world.Oracle.Applied(write, part, after);
        world.Show(world.Story.Desk.Latest(), luck / 16);
    }

    /// <summary>An answer names the part or not.</summary>
    private WriteOutcome.Applied Answer(Write write, int luck) => new(luck % 32 < 16 ? world.Oracle.PartOf(write) : null);

    /// <summary>When the change is made, if ever, when the call ends, and how; null for an answer that shows the change.</summary>
    private static (double? Applied, double Ends, WriteOutcome? Outcome) Fate(int luck, int fates) => (luck % fates) switch
    {
        <= 2 => (0, 0, null),
        3 => (0.5, 1, null),
        4 => (2, 9, null),
        5 => (null, 15, new WriteOutcome.Unknown("time-out")),
        6 => (0.5, 1, new WriteOutcome.Unknown("502")),
        7 => (14 + (luck / 16 % 16), 15, new WriteOutcome.Unknown("time-out")),
        8 => (null, 0.5, new WriteOutcome.Throttled(null, "429")),
        9 => (null, 0.5, new WriteOutcome.Refused("team_not_found", "Team not found")),
        10 => (null, 1, new WriteOutcome.Unknown("broken connection")),
        _ => (36 + (luck / 16 % 100), 15, new WriteOutcome.Unknown("time-out")),
    };
}
