using System.Collections.Immutable;
using Claudia.Engine;
using Claudia.Grains;
using Claudia.Ports;

namespace Claudia.Simulation;

/// <summary>How the hosts of a world are put together; what sabotage changes.</summary>
internal sealed record Setup
{
    public const string OurTeam = "700";
    public const string OurAdmin = "900";
    public const string Level2 = "800";

    /// <summary>After the last fault: long enough for one more sweep of every host, and for what it finds to show.</summary>
    public const long Rest = 75 * TimeSpan.TicksPerSecond;

    public static readonly DueOptions DueOptions = new() { Pause = TimeSpan.FromSeconds(10) };

    public static readonly SweepOptions SweepOptions = new();

    private static readonly Rules Plain = new()
    {
        Version = "r1",
        Seat = new(OurAdmin, OurTeam),
        Destinations = ImmutableSortedDictionary<string, string>.Empty.Add(Rules.DefaultDestination, Level2),
        Escalation = new() { Rules = [new("vip", new Condition.Tag("vip"), new RuleAction.Transfer()), new("stuck", new Condition.Signal("stuck"), new RuleAction.Transfer())] },
    };

    public static readonly Setup Honest = new();

    public IWorkspaceRules Judging { get; init; } = new FixedRules(Plain);

    public Func<Host, ISharedJournal, ISharedJournal>? WrapJournal { get; init; }

    public Func<Host, IIntercom, IIntercom>? WrapIntercom { get; init; }

    /// <summary>Changes what a webhook shows; the number is unlike that of any other delivery.</summary>
    public Func<Snapshot, int, Snapshot>? WrapDelivery { get; init; }

    /// <summary>Changes how a loop sets its timer.</summary>
    public Func<Action<TimeSpan>, Action<TimeSpan>> Schedule { get; init; } = set => set;

    /// <summary>The journal takes every append, whatever version it was decided on.</summary>
    public bool VersionsUnchecked { get; init; }

    /// <summary>A clock does not notice that its host stood still.</summary>
    public bool ClocksMissFreezes { get; init; }

    public TransferTimings Timings => Judging.For(World.Workspace)!.Timings;

    public Setup WithTimings(TransferTimings timings) => this with { Judging = new FixedRules(Plain with { Timings = timings }) };

    public ISharedJournal Journal(Host host)
    {
        var journal = new HostJournal(host);
        return WrapJournal is { } wrap ? wrap(host, journal) : journal;
    }

    public IIntercom Intercom(Host host)
    {
        var intercom = new HostIntercom(host);
        return WrapIntercom is { } wrap ? wrap(host, intercom) : intercom;
    }

    private sealed class FixedRules(Rules rules) : IWorkspaceRules
    {
        public Rules? For(string workspace) => workspace == World.Workspace ? rules : null;
    }
}
