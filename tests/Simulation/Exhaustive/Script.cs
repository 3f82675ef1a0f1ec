namespace Claudia.Simulation;

/// <summary>A short story in which nothing is left to chance but what is asked for.</summary>
internal sealed record Script(string Name, Plan Plan)
{
    private const long Second = TimeSpan.TicksPerSecond;

    public static readonly IReadOnlyList<Script> All =
    [
        Of("one answer", confident: 1000, [Customer(1, DeedKind.CustomerAsks)]),
        Of("one transfer", confident: 1000, [Customer(1, DeedKind.CustomerWantsPerson)]),
        Of("two strikes", confident: 0, [Customer(1, DeedKind.CustomerAsks), Customer(12, DeedKind.CustomerAsks)]),
        Of("an offer accepted", confident: 0, [Customer(1, DeedKind.CustomerAsks), Customer(12, DeedKind.CustomerSaysYes)]),
        Of("a transfer with every answer lost", confident: 1000, [Customer(1, DeedKind.CustomerWantsPerson)], Odds.None with { FailsAfter = 1000 }),
        Of("a transfer by a round robin, every answer lost", confident: 1000, [Customer(1, DeedKind.CustomerWantsPerson)], Odds.None with { FailsAfter = 1000 }, roundRobin: true),
        Of("two hosts, every webhook to both", confident: 1000, [Customer(1, DeedKind.CustomerWantsPerson)], Odds.None with { WebhookTwice = 1000 }, hosts: 2),
        Of("a take-over in flight", confident: 1000, [Customer(1, DeedKind.CustomerWantsPerson), new(4 * Second, DeedKind.TeammateTakes, 0)]),
        Of("handed back", confident: 1000, [Customer(1, DeedKind.CustomerWantsPerson), new(20 * Second, DeedKind.TeammateHandsBack, 0), Customer(25, DeedKind.CustomerWantsPerson)]),
        Of("a ticket", confident: 1000, [Customer(1, DeedKind.CustomerWantsPerson)], isTicket: true),
    ];

    private static Deed Customer(int second, DeedKind kind) => new(second * Second, kind, 0);

    private static Script Of(string name, int confident, Deed[] deeds, Odds? odds = null, int hosts = 1, bool roundRobin = false, bool isTicket = false) => new(name, new()
    {
        Odds = odds ?? Odds.None,
        Hosts = hosts,
        Conversations = [new(isTicket, HasConnector: false, IsLong: false)],
        Deeds = [new(Second, DeedKind.CustomerAsks, 0), new(Second, DeedKind.WorkflowGivesToClaudia, 0), .. deeds],
        Confident = confident,
        RoundRobin = roundRobin,
        RestartAfter = 2 * Second,
        CalmFrom = 60 * Second,
    });
}
