using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>When people are there to take a conversation.</summary>
/// <param name="Zone">The time zone that the hours are meant in.</param>
/// <param name="Weekdays">The hours of each weekday; none for a day that is missing.</param>
/// <param name="SpecialDates">The hours of single dates, which come before the weekday's; empty for a holiday.</param>
/// <param name="Outside">What happens to a transfer while nobody is there.</param>
public sealed record OfficeHours(
    TimeZoneInfo Zone,
    ImmutableSortedDictionary<DayOfWeek, ImmutableArray<OfficeSpan>> Weekdays,
    ImmutableSortedDictionary<DateOnly, ImmutableArray<OfficeSpan>> SpecialDates,
    OutsideHours Outside)
{
    /// <summary>So far ahead an opening is looked for.</summary>
    private const int MostDays = 370;

    public bool IsOpen(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, Zone).DateTime;
        return On(DateOnly.FromDateTime(local)).Any(span => span.Holds(TimeOnly.FromDateTime(local)));
    }

    /// <summary>The first opening after a time outside the hours; null when there is none within a year.</summary>
    public DateTimeOffset? NextOpening(DateTimeOffset at)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);
        return Enumerable.Range(0, MostDays)
            .Select(today.AddDays)
            .SelectMany(day => On(day).Select(span => Instant(day.ToDateTime(span.From))))
            .Where(opening => opening > at)
            .Cast<DateTimeOffset?>()
            .FirstOrDefault();
    }

    private ImmutableArray<OfficeSpan> On(DateOnly date)
    {
        if (SpecialDates.TryGetValue(date, out var special))
            return special;
        return Weekdays.TryGetValue(date.DayOfWeek, out var usual) ? usual : [];
    }

    /// <summary>Of a time that the clocks skip, the same clock's next hour; of one that they show twice, the first.</summary>
    private DateTimeOffset Instant(DateTime local)
    {
        var shown = Zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        var offset = Zone.IsAmbiguousTime(shown) ? Zone.GetAmbiguousTimeOffsets(shown).Max() : Zone.GetUtcOffset(shown);
        return new(shown, offset);
    }
}

/// <summary>Some hours of a day.</summary>
/// <param name="To">The first minute that is no longer of it; midnight for the end of the day.</param>
public sealed record OfficeSpan(TimeOnly From, TimeOnly To)
{
    public bool Holds(TimeOnly time) => time >= From && (To == TimeOnly.MinValue || time < To);
}

/// <summary>What happens to a transfer outside office hours.</summary>
public enum OutsideHours
{
    /// <summary>The conversation is transferred, and the customer is told nothing.</summary>
    Transfer = 1,

    /// <summary>The customer is told when people will be there, and the conversation is transferred.</summary>
    Tell = 2,

    /// <summary>The customer is told when people will be there, and the conversation is transferred then. Until then Claudia goes on answering what she can.</summary>
    Hold = 3,
}
