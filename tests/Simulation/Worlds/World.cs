using System.Globalization;

namespace Claudia.Simulation;

/// <summary>One schedule: hosts, Intercom, a journal and people, in virtual time, on one thread.</summary>
internal sealed class World
{
    public const string Workspace = "acme";

    /// <summary>Virtual time 0, as clocks show it.</summary>
    public static readonly long Epoch = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero).Ticks;

    /// <summary>A loop that no virtual time passes in.</summary>
    private const int MostSteps = 200_000;

    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly HashSet<int> _crashAt;

    public World(Plan plan, Dice dice, Setup setup, Trace? trace = null, IEnumerable<int>? crashAt = null)
    {
        (Plan, Dice, Setup, Trace) = (plan, dice, setup, trace);
        _crashAt = crashAt?.ToHashSet() ?? [];
        Journal = new(this);
        Intercom = new(this);
        Postman = new(this);
        Hosts = new Host[plan.Hosts];
        for (var index = 0; index < plan.Hosts; index++)
            Hosts[index] = Begin(index, life: 1);
    }

    public Plan Plan { get; }

    public Dice Dice { get; }

    public Setup Setup { get; }

    public Trace? Trace { get; }

    public Agenda Agenda { get; } = new();

    public ModelJournal Journal { get; }

    public ModelIntercom Intercom { get; }

    public Postman Postman { get; }

    /// <summary>The living process at each place; a restarted one takes the place of the dead.</summary>
    public Host[] Hosts { get; }

    /// <summary>Ticks since the beginning.</summary>
    public long Now { get; private set; }

    /// <summary>What went wrong that no model foresees: an exception, another thread.</summary>
    public string? Failure { get; private set; }

    /// <summary>Appends and calls, counted before and after each.</summary>
    public int Steps { get; private set; }

    /// <summary>Calls, deliveries and people under way: while there are any the world goes on.</summary>
    public int Busy { get; set; }

    public int Crashes { get; private set; }

    /// <summary>Nothing has gone wrong, so that every loop wakes its own conversation.</summary>
    public bool IsFaultless => Crashes == 0 && Plan.Odds == Odds.None;

    /// <summary>Customer messages so far: each carries its number.</summary>
    public int Messages { get; set; }

    public static string Clock(long ticks) => (ticks / (double)TimeSpan.TicksPerSecond).ToString("0.000", CultureInfo.InvariantCulture);

    public void Note(string line) => Trace?.Add(this, line);

    public void Run()
    {
        foreach (var deed in Plan.Deeds)
            Later(deed.At, () => People.Do(this, deed));
        Agenda.Add(Plan.CalmFrom, () =>
        {
            Note("-- faults end --");
            Dice.Calm = true;
            Intercom.Mend();
        });
        PumpAll();
        for (var steps = 0; Failure is null && !IsOver && Agenda.TryNext(out var at, out var act); steps++)
        {
            Now = at;
            act();
            PumpAll();
            if (steps > MostSteps)
                Fail("The world does not come to rest.");
        }
    }

    /// <summary>Does something at a time; until then the world is not at rest.</summary>
    public void Later(long at, Action act)
    {
        Busy++;
        Agenda.Add(at, () =>
        {
            Busy--;
            act();
        });
    }

    public void In(long ticks, Action act) => Later(Now + ticks, act);

    public void MustBeOurThread()
    {
        if (Environment.CurrentManagedThreadId != _thread)
            Fail("Something runs on another thread.");
    }

    public void Fail(string why)
    {
        Failure ??= why;
        Note($"FAILED: {why}");
    }

    /// <summary>Remembers what becomes of a task that nobody waits for.</summary>
    public async void Watch(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception e)
        {
            Fail(e.ToString());
        }
    }

    /// <summary>A place where a process may die. True when it just has.</summary>
    public bool Dies(Host host, string where)
    {
        MustBeOurThread();
        if (host.Dead)
            return true;
        var step = ++Steps;
        if (!_crashAt.Contains(step) && !(Plan.Odds.Crash > 0 && Dice.Roll(Site.Crash, host.Index).Happens(Plan.Odds.Crash)))
            return false;
        Note($"{host.Name} crashes {where}");
        Crash(host);
        return true;
    }

    public void Crash(Host host)
    {
        if (host.Dead)
            return;
        host.Die();
        Crashes++;
        In(Plan.RestartAfter, () =>
        {
            Note($"host{host.Index + 1} starts again");
            Hosts[host.Index] = Begin(host.Index, host.Life + 1);
        });
    }

    /// <summary>A place where a process may stand still for a while.</summary>
    public void MayFreeze(Host host, string where)
    {
        if (Plan.Odds.Freeze == 0 || host.Dead || host.Frozen)
            return;
        var roll = Dice.Roll(Site.Freeze, host.Index);
        if (roll.Happens(Plan.Odds.Freeze))
            Freeze(host, roll.Millis(500, 60_000), where);
    }

    public void Freeze(Host host, long span, string where)
    {
        if (host.Dead || host.Frozen)
            return;
        Note($"{host.Name} freezes {where} for {Clock(span)} s");
        host.Freeze();
        In(span, () =>
        {
            if (host.Dead)
                return;
            Note($"{host.Name} thaws");
            if (Setup.ClocksMissFreezes)
                host.Clock.Missed += span;
            host.Thaw();
        });
    }

    /// <summary>At rest, and swept once more after the last fault; or out of time.</summary>
    private bool IsOver => Now > Plan.End || (Now > Plan.CalmFrom + Setup.Rest && Busy == 0 && Journal.IsAtRest && AllIdle());

    private bool AllIdle()
    {
        foreach (var host in Hosts)
        {
            if (!host.Idle)
                return false;
        }
        return true;
    }

    private Host Begin(int index, int life)
    {
        var host = new Host(this, index, life, Plan.Skews[index]);
        host.Start();
        return host;
    }

    private void PumpAll()
    {
        bool ran;
        do
        {
            ran = false;
            foreach (var host in Hosts)
                ran |= host.Pump();
        }
        while (ran);
    }
}
