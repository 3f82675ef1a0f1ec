using Claudia.Simulator.Client;

namespace Claudia.Simulator.World;

/// <summary>Who holds a conversation. A second assignment to the same team is one more part, as in the real one.</summary>
internal static class Assignments
{
    /// <summary>The admin or team of that id, or null; whichever kind the caller said, the id decides.</summary>
    public static Reference? Assignee(this Change change, string? id) => id switch
    {
        null => null,
        "0" => Reference.Nobody,
        _ when change.World.Teams.ContainsKey(id) => Reference.Team(id),
        _ when change.World.Admins.ContainsKey(id) => Reference.Admin(id),
        _ => null,
    };

    public static (Conversation Conversation, Part Part) Assign(
        this Change change, Conversation conversation, Author actor, Reference assignee, string? html = null)
    {
        var type = PartTypeFor(conversation.State);
        var distributed = Distribute(change, assignee);
        var part = change.NewPart(conversation, type, actor, html) with
        {
            AssignedTo = distributed is null ? assignee : Reference.Admin(distributed),
        };
        var after = Hold(conversation, assignee, distributed) with
        {
            State = OpenState.Open,
            SnoozedUntil = null,
            Timeline = Moved(conversation, change.Now),
        };
        after = change.Add(after, part, EffectKind.Assignment, assignee);
        part = after.Parts[^1];
        change.Tell(Said(assignee), after, part);
        return (after, part);
    }

    /// <summary>Assigning to a team clears the teammate; assigning to a teammate leaves the team.</summary>
    private static Conversation Hold(Conversation conversation, Reference assignee, string? distributed) => assignee.Type switch
    {
        "team" => conversation with { TeamId = assignee.Id, AdminId = distributed },
        "admin" => conversation with { AdminId = assignee.Id },
        _ => conversation with { AdminId = null, TeamId = null },
    };

    private static Timeline Moved(Conversation conversation, long now)
    {
        var timeline = conversation.Timeline.Assigned(now);
        return conversation.State == OpenState.Closed ? timeline.Reopened() : timeline;
    }

    private static string PartTypeFor(OpenState state) => state switch
    {
        OpenState.Open => PartTypes.Assignment,
        OpenState.Closed => PartTypes.AssignAndReopen,
        OpenState.Snoozed => PartTypes.AssignAndUnsnooze,
    };

    private static Happening Said(Reference assignee) => assignee.Type switch
    {
        "team" => Happening.AssignedToTeam,
        "admin" => Happening.AssignedToAdmin,
        _ => Happening.Unassigned,
    };

    /// <summary>The teammate whose turn it is in a round-robin team, or null.</summary>
    private static string? Distribute(Change change, Reference assignee)
    {
        if (assignee is not { Type: "team", Id: { } id } || change.World.Teams[id] is not { Distribution: "round_robin" } team)
            return null;
        var seated = team.AdminIds.Where(admin => change.World.Admins.TryGetValue(admin, out var found) && found.HasInboxSeat).ToArray();
        if (seated.Length == 0)
            return null;
        var turn = change.World.RoundRobin.GetValueOrDefault(id);
        change.World.RoundRobin[id] = turn + 1;
        return seated[turn % seated.Length];
    }
}
