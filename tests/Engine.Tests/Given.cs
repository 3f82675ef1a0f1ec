using System.Collections.Immutable;

namespace Claudia.Engine.Tests;

/// <summary>The workspace that all tests of the engine play in.</summary>
internal static class Given
{
    public const string Level2 = "800";
    public const string Billing = "801";

    /// <summary>A teammate of Level 2.</summary>
    public const string Teammate = "901";

    public static readonly ConversationKey Key = new("acme", "4711");
    public static readonly Seat Seat = new("900", "700");
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly Rules Rules = new()
    {
        Version = "r1",
        Seat = Seat,
        Destinations = ImmutableSortedDictionary<string, string>.Empty.Add(Rules.DefaultDestination, Level2).Add("billing", Billing),
    };

    public static readonly Author Customer = new(AuthorKind.Customer, "c1");
    public static readonly Author Claudia = new(AuthorKind.Teammate, Seat.AdminId);

    /// <summary>Who holds the conversation while it is Claudia's.</summary>
    public static readonly Assignee Hers = new(Seat.TeamId, null);

    public static Draft Draft(string text, double confidence = 0.9, bool expert = false) =>
        new(text, confidence, Engine.Draft.NoParts, "en", [new("tracking", "Where is my parcel?")], expert);

    public static Rules Flow(params EscalationRule[] rules) => Rules with { Escalation = new() { Rules = [.. rules] } };

    /// <summary>Office hours of one minute after the other, with a minute between them.</summary>
    public static OfficeHours EveryOtherMinute(OutsideHours outside) => new(
        TimeZoneInfo.Utc,
        Enum.GetValues<DayOfWeek>().ToImmutableSortedDictionary(day => day, _ => Enumerable.Range(0, 24 * 30).Select(at => new OfficeSpan(TimeOnly.MinValue.AddMinutes(at * 2), TimeOnly.MinValue.AddMinutes((at * 2) + 1))).ToImmutableArray()),
        ImmutableSortedDictionary<DateOnly, ImmutableArray<OfficeSpan>>.Empty,
        outside);

    /// <summary>A rule that transfers, named after its condition.</summary>
    public static EscalationRule When(Condition condition, string destination = Rules.DefaultDestination) =>
        new(ConditionWords.Of(condition), condition, new RuleAction.Transfer(destination));
}
