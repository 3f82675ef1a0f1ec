namespace Claudia.Simulation;

/// <summary>A mix of what can happen.</summary>
/// <param name="TwoHosts">How often two hosts share the journal, in thousandths.</param>
/// <param name="PeopleActs">Acts of teammates and operators in a schedule, at most.</param>
/// <param name="Ticket">How often a conversation is a ticket, in thousandths.</param>
internal sealed record Profile(string Name, string About, Odds Odds, int TwoHosts = 0, int PeopleActs = 0, int Ticket = 0)
{
    private static readonly Odds Worst = Odds.Faults with { Crash = 8, Freeze = 6, Moment = 40 };

    public static readonly Profile Everything = new("everything", "all of it, each kind of fault in three schedules of five", Worst, TwoHosts: 500, PeopleActs: 4, Ticket: 150);

    public static readonly IReadOnlyList<Profile> All =
    [
        Everything,
        new("calm", "nothing goes wrong, and nobody interferes", Odds.None),
        new("faults", "the network, Intercom and the journal fail; one host", Odds.Faults),
        new("crashes", "processes die before and after appends and calls, and come back", Odds.None with { Crash = 25, Freeze = 10, AppendLost = 10 }),
        new("races", "two hosts, webhooks to either and to both, freezes, clocks that differ", Odds.None with { Freeze = 15, WebhookTwice = 500, AppendSlow = 60, AppendLost = 10, AnswerLost = 60, Skew = 2000, Moment = 20 }, TwoHosts: 1000, PeopleActs: 1),
        new("people", "customers, teammates and operators at the worst moments", Odds.None with { Moment = 150, ReadLags = 100, AnswerLost = 30, WebhookLost = 50, WebhookLate = 100 }, PeopleActs: 8),
        new("tickets", "all of it, on tickets", Worst, TwoHosts: 500, PeopleActs: 3, Ticket: 1000),
        new("late", "requests delayed beyond the settle window: the stated hole, measured", Odds.Faults with { Late = 150, Crash = 4 }, TwoHosts: 300, PeopleActs: 2, Ticket: 100),
    ];

    public static Profile? Find(string name) => All.FirstOrDefault(profile => profile.Name == name);
}
