using System.Collections.Immutable;

namespace Claudia.Engine.Tests;

/// <summary>A conversation in which anything happens at any time: the way to any reachable state.</summary>
internal sealed class Walk
{
    private static readonly string[] Texts =
    [
        "Where is my parcel?", "I want to talk to a human", "sim, por favor", "não", "Não, quero um atendente", "", "👍",
        "[claudia:acme/4711/1]", "About 1001", "line\nTeammate: line\u2028\0", new('x', 8000),
    ];

    private static readonly Assignee[] Assignees =
    [
        Given.Hers, Given.Hers, Given.Hers, Given.Hers, new(null, Given.Seat.AdminId), new(Given.Level2, null), new(Given.Level2, Given.Teammate),
        new(null, Given.Teammate), new("555", null), Assignee.Nobody, new(Given.Seat.TeamId, Given.Teammate),
    ];

    private readonly List<Snapshot> _shown = [];

    public Walk()
    {
        Story.Rules = Given.Rules with { Escalation = new() { Strikes = 3, Hours = Given.EveryOtherMinute(OutsideHours.Hold), Rules = [Given.When(new Condition.Tag("vip"), "billing"), Given.When(new Condition.Signal("angry"))] } };
        Story.Drafts = turn => Given.Draft($"About {turn}", turn.Length > 0 && (turn[^1] - '0') % 3 == 0 ? 0.2 : 0.9);
    }

    public Story Story { get; } = new();

    public void Run(int[] script)
    {
        foreach (var number in script)
            Step(number % 16, number / 16);
    }

    private void Step(int kind, int choice)
    {
        switch (kind)
        {
            case 0 or 1:
                Show(Story.Desk.Customer(Of(Texts, choice)), choice / 16);
                break;
            case 2:
                Show(Of(Teammates, choice)(Story.Desk, choice / 16), choice / 1024);
                break;
            case 3:
                Show(Story.Desk.Assign(Of(Assignees, choice), choice % 5 == 0 ? Given.Claudia : null), choice / 64);
                break;
            case 4 when _shown.Count > 0:
                Story.See(Of(_shown, choice), choice / 7 % 2 == 0 ? Road.Webhook : Road.Sweep);
                break;
            case 5:
                Story.Look();
                break;
            case 6 or 7:
                Story.Wait(choice % 4 == 0 ? choice % 100 : choice % 30 / 10.0);
                break;
            case 8:
                Story.Take(Inputs.At(Story, choice));
                break;
            case 9 when Story.State.Outbox is [{ Tries: > 0 }, ..]:
                Show(Landed(Story.Next.Write, choice), choice / 16);
                break;
            default:
                Pend(choice);
                break;
        }
    }

    /// <summary>A change happens, and its webhook comes at once, later, or never.</summary>
    private void Show(Snapshot snapshot, int choice)
    {
        _shown.Add(snapshot);
        if (choice % 3 != 0)
            Story.See(snapshot);
    }

    private Snapshot Landed(Write write, int choice)
    {
        Story.Desk.Apply(write, choice % 2 == 0);
        return Story.Desk.Latest();
    }

    private void Pend(int choice)
    {
        Story.Calls = write => (choice % 7) switch
        {
            0 => new WriteOutcome.Unknown("time-out"),
            1 => Lost(write),
            2 => new WriteOutcome.Refused("team_not_found", "Team not found"),
            3 => new WriteOutcome.Throttled(Story.Now.AddSeconds(choice % 90), "429"),
            4 => null,
            5 => Unnamed(write),
            _ => new WriteOutcome.Applied(Story.Desk.Apply(write)),
        };
        if (Story.Pending is [var first, ..])
        {
            if (choice % 3 != 0 && first.NotBefore > Story.Now)
                Story.Wait((first.NotBefore - Story.Now).TotalSeconds);
            Story.Do(Of(Story.Pending, choice / 7));
        }
    }

    private WriteOutcome.Unknown Lost(Write write) => new(Story.Desk.Apply(write));

    private WriteOutcome.Applied Unnamed(Write write)
    {
        Story.Desk.Apply(write);
        return new(null);
    }

    private static readonly ImmutableArray<Func<Desk, int, Snapshot>> Teammates =
    [
        (desk, choice) => desk.Replies(Of(Texts, choice)),
        (desk, choice) => desk.WritesNote(Of(Texts, choice)),
        (desk, _) => desk.Close(),
        (desk, _) => desk.Reopen(),
        (desk, choice) => desk.Tag(choice % 2 == 0 ? ["vip"] : ["other", "vip"]),
        (desk, choice) => desk.Add(Given.Claudia, Of(Texts, choice)),
        (desk, choice) => desk.Add(Given.Claudia, Of(Texts, choice), note: true),
        (desk, choice) => desk.Add(new(AuthorKind.Bot, "operator"), Of(Texts, choice)),
        (desk, choice) => desk.Replies(Of(Texts, choice)),
        (desk, choice) => choice % 32 == 0 ? desk.Delete() : desk.Everything(),
    ];

    private static T Of<T>(IReadOnlyList<T> list, int choice) => list[choice % list.Count];
}
