namespace Claudia.Simulation;

/// <summary>Makes a plan from a seed's chances and a profile.</summary>
internal static class Planner
{
    private static readonly DeedKind[] Customers =
        [DeedKind.CustomerAsks, DeedKind.CustomerAsks, DeedKind.CustomerAsks, DeedKind.CustomerAsks, DeedKind.CustomerWantsPerson, DeedKind.CustomerWantsPerson, DeedKind.CustomerSaysYes];

    private static readonly DeedKind[] Others =
    [
        DeedKind.TeammateReplies, DeedKind.TeammateReplies, DeedKind.TeammateTakes, DeedKind.TeammateMovesAway, DeedKind.TeammateGivesToLevel2,
        DeedKind.TeammateCloses, DeedKind.TeammateHandsBack, DeedKind.TeammateHandsBack, DeedKind.TeammateHandsBack, DeedKind.TeammateNotes,
        DeedKind.TeammateTags, DeedKind.Deleted, DeedKind.OperatorTransfers, DeedKind.OperatorPauses, DeedKind.OperatorResumes, DeedKind.OperatorResumes,
        DeedKind.OperatorRetries, DeedKind.TeamDeleted, DeedKind.TokenRevoked, DeedKind.SignalSent,
    ];

    public static Plan Make(Profile profile, Dice dice)
    {
        var odds = profile.Name is "everything" or "tickets" or "late" ? profile.Odds.Swarm(dice) : profile.Odds;
        var roll = dice.Roll(Site.Plan, 0);
        var hosts = roll.Chooses(profile.TwoHosts) ? 2 : 1;
        var conversations = new ConversationPlan[roll.Chooses(750) ? 1 : roll.Chooses(750) ? 2 : 3];
        for (var index = 0; index < conversations.Length; index++)
            conversations[index] = new(roll.Chooses(profile.Ticket), roll.Chooses(300), profile.Name != "calm" && roll.Chooses(2));
        return new()
        {
            Odds = odds,
            Hosts = hosts,
            Skews = [Skew(ref roll, odds), Skew(ref roll, odds)],
            Conversations = conversations,
            RoundRobin = roll.Chooses(300),
            Confident = roll.Chooses(300) ? 200 : 700,
            RestartAfter = roll.Millis(500, 20_000),
            Deeds = Deeds(profile, odds, dice, conversations.Length, hosts),
        };
    }

    private static long Skew(ref Roll roll, Odds odds) => odds.Skew == 0 ? 0 : roll.Millis(-odds.Skew, odds.Skew);

    private static List<Deed> Deeds(Profile profile, Odds odds, Dice dice, int conversations, int hosts)
    {
        var deeds = new List<Deed>();
        for (var conversation = 0; conversation < conversations; conversation++)
            Dialogue(profile, dice.Roll(Site.Plan, 1 + conversation), conversation, deeds);
        var roll = dice.Roll(Site.Plan, 4);
        if (odds.Crash > 0 && roll.Chooses(300))
            deeds.Add(new(roll.Millis(1000, 100_000), DeedKind.HostCrashes, roll.Below(hosts)));
        if (odds.Freeze > 0 && roll.Chooses(200))
            deeds.Add(new(roll.Millis(1000, 90_000), DeedKind.HostFreezes, roll.Below(hosts), roll.Millis(1000, 60_000)));
        return deeds;
    }

    private static void Dialogue(Profile profile, Roll roll, int conversation, List<Deed> deeds)
    {
        var at = roll.Millis(0, 5000);
        deeds.Add(new(at, DeedKind.CustomerAsks, conversation));
        deeds.Add(new(at + (roll.Chooses(500) ? 0 : roll.Millis(1, 4000)), DeedKind.WorkflowGivesToClaudia, conversation));
        for (var more = roll.Below(5); more > 0; more--)
        {
            at += roll.Chooses(400) ? roll.Millis(50, 4000) : roll.Millis(3000, 30_000);
            if (at < 110 * TimeSpan.TicksPerSecond)
                deeds.Add(new(at, Customers[roll.Below(Customers.Length)], conversation));
        }
        for (var more = profile.PeopleActs == 0 ? 0 : roll.Below(profile.PeopleActs + 1); more > 0; more--)
            Other(roll.Millis(2000, 110_000), ref roll, conversation, deeds);
    }

    private static void Other(long at, ref Roll roll, int conversation, List<Deed> deeds)
    {
        var kind = Others[roll.Below(Others.Length)];
        if (kind is DeedKind.Deleted or DeedKind.TeamDeleted or DeedKind.TokenRevoked && !roll.Chooses(300))
            kind = DeedKind.TeammateReplies;
        deeds.Add(new(at, kind, conversation));
        if (kind == DeedKind.TokenRevoked)
            deeds.Add(new(at + roll.Millis(1000, 30_000), DeedKind.TokenComesBack, conversation));
        else if (kind == DeedKind.TeamDeleted && roll.Chooses(500))
            deeds.Add(new(at + roll.Millis(1000, 30_000), DeedKind.TeamComesBack, conversation));
    }
}
