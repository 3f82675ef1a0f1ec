using System.Collections.Immutable;
using System.Globalization;
using Claudia.Fakes;

namespace Claudia.Engine.Tests;

/// <summary>One conversation told input by input, on the pure core.</summary>
internal sealed class Scenario
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Rules Rules = FixedRules.Plain;

    public ConversationState State { get; private set; } = ConversationState.New(new("acme", "4711"));

    public List<ConversationEvent> Events { get; } = [];

    /// <summary>Seconds since the start.</summary>
    public double Second { get; set; }

    private DateTimeOffset Now => Start + TimeSpan.FromSeconds(Second);

    public static Part Customer(int id, string text, int second) => new(Text(id), new(AuthorKind.Customer, "c1"), At(second), text);

    public static Part Teammate(int id, string text, int second) => new(Text(id), new(AuthorKind.Teammate, "901"), At(second), text);

    public static Part Assigns(int id, string team, int second, string by = "901") =>
        new(Text(id), new(AuthorKind.Teammate, by), At(second), AssignedTo: new(team, null));

    public static Part Ours(int id, string text, int second) => new(Text(id), new(AuthorKind.Teammate, FakeIntercom.Seat.AdminId), At(second), text);

    public Scenario Take(ConversationInput input)
    {
        (var events, State) = Conversation.Decide(State, input, Rules);
        Events.AddRange(events);
        return this;
    }

    public Scenario Webhook(double second, string team, params Part[] parts) => Webhook(second, new Assignee(team, null), true, parts);

    public Scenario Webhook(double second, Assignee assignee, bool open, params Part[] parts)
    {
        Second = second;
        return Take(new ConversationInput.Observed(Now, Road.Webhook, Shown(assignee, open, [.. parts])));
    }

    public Scenario Look(double second, Assignee assignee, params Part[] parts)
    {
        Second = second;
        return Take(new ConversationInput.Looked(Now, Shown(assignee, true, [.. parts]) with { Complete = true }));
    }

    public Scenario Missing(double second)
    {
        Second = second;
        return Take(new ConversationInput.Missing(Now));
    }

    public Scenario Wake(double second)
    {
        Second = second;
        return Take(new ConversationInput.Woke(Now));
    }

    /// <summary>Starts the next call, and ends it.</summary>
    public Scenario Call(double second, WriteOutcome outcome) => Leave(second).Settle(second + 0.5, outcome);

    public Scenario Leave(double second)
    {
        Second = second;
        var entry = State.Outbox[0];
        return Take(new ConversationInput.AttemptStarting(Now, entry.Write.Id, entry.Attempts + 1, "me"));
    }

    public Scenario Settle(double second, WriteOutcome outcome)
    {
        Second = second;
        var entry = State.Outbox[0];
        return Take(new ConversationInput.AttemptSettled(Now, entry.Write.Id, entry.Attempts, outcome));
    }

    /// <summary>A customer asks for a person; note and word are delivered as parts 1010 and 1011, the assignment is next.</summary>
    public static Scenario UpToTheAssignment() => new Scenario()
        .Webhook(1, FakeIntercom.Seat.TeamId, Customer(1001, "human please", 1))
        .Look(2, new(FakeIntercom.Seat.TeamId, null), Customer(1001, "human please", 1))
        .Wake(4)
        .Call(4, new WriteOutcome.Applied("1010"))
        .Call(5, new WriteOutcome.Applied("1011"));

    private Snapshot Shown(Assignee assignee, bool open, ImmutableArray<Part> parts) =>
        new(ConversationKind.Conversation, new() { AsOf = At((int)Second), Assignee = assignee, Open = open }, parts);

    private static DateTimeOffset At(int second) => Start + TimeSpan.FromSeconds(second);

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
