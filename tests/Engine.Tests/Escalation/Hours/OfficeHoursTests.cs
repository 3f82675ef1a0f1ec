using System.Collections.Immutable;

namespace Claudia.Engine.Tests;

public sealed class OfficeHoursTests
{
    private static readonly OfficeHours Hours = Office("America/Sao_Paulo", OutsideHours.Hold);

    internal static OfficeHours Office(string zone, OutsideHours outside) => new(
        TimeZoneInfo.FindSystemTimeZoneById(zone),
        ImmutableSortedDictionary<DayOfWeek, ImmutableArray<OfficeSpan>>.Empty
            .Add(DayOfWeek.Monday, [new(new(9, 0), new(12, 0)), new(new(13, 0), new(18, 0))])
            .Add(DayOfWeek.Sunday, [new(new(22, 0), TimeOnly.MinValue)]),
        ImmutableSortedDictionary<DateOnly, ImmutableArray<OfficeSpan>>.Empty
            .Add(new(2026, 3, 9), [])
            .Add(new(2026, 3, 10), [new(new(10, 0), new(11, 0))]),
        outside);

    /// <summary>São Paulo is three hours behind UTC; 2 March 2026 is a Monday.</summary>
    [Theory]
    [InlineData("2026-03-02T11:59:59Z", false)]
    [InlineData("2026-03-02T12:00:00Z", true)]
    [InlineData("2026-03-02T14:59:59Z", true)]
    [InlineData("2026-03-02T15:00:00Z", false)]
    [InlineData("2026-03-02T16:00:00Z", true)]
    [InlineData("2026-03-02T21:00:00Z", false)]
    [InlineData("2026-03-03T15:00:00Z", false)]
    [InlineData("2026-03-02T02:59:59Z", true)]
    [InlineData("2026-03-02T03:00:00Z", false)]
    [InlineData("2026-03-09T13:00:00Z", false)]
    [InlineData("2026-03-10T13:30:00Z", true)]
    public void IsOpen_AtATime_IsByTheZonesClock(string at, bool open) => Assert.Equal(open, Hours.IsOpen(Time(at)));

    [Theory]
    [InlineData("2026-03-02T11:00:00Z", "2026-03-02T12:00:00Z")]
    [InlineData("2026-03-02T15:30:00Z", "2026-03-02T16:00:00Z")]
    [InlineData("2026-03-02T21:30:00Z", "2026-03-09T01:00:00Z")]
    [InlineData("2026-03-09T04:00:00Z", "2026-03-10T13:00:00Z")]
    public void NextOpening_AfterATime_IsTheFirst(string at, string opening) => Assert.Equal(Time(opening), Hours.NextOpening(Time(at)));

    [Fact]
    public void NextOpening_WithoutAnyHours_IsNone() =>
        Assert.Null((Hours with { Weekdays = Hours.Weekdays.Clear(), SpecialDates = Hours.SpecialDates.Clear() }).NextOpening(Given.Start));

    /// <summary>In Berlin the clocks go from two to three on 29 March 2026, and show two to three twice on 25 October.</summary>
    [Theory]
    [InlineData("2026-03-28T20:00:00Z", "02:30", "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-24T20:00:00Z", "02:30", "2026-10-25T00:30:00Z")]
    public void NextOpening_WhileTheClocksChange_IsATimeThatThereIs(string at, string opens, string opening)
    {
        var hours = Office("Europe/Berlin", OutsideHours.Tell);
        var sunday = hours.Weekdays.SetItem(DayOfWeek.Sunday, [new(TimeOnly.Parse(opens, System.Globalization.CultureInfo.InvariantCulture), new(8, 0))]);

        Assert.Equal(Time(opening), (hours with { Weekdays = sunday }).NextOpening(Time(at)));
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
