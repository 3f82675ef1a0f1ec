using Claudia.Engine;
using static Claudia.Rulebooks.Tests.Reading;

namespace Claudia.Rulebooks.Tests;

public sealed class HoursReaderTests
{
    private const string Week = "  time-zone: America/Sao_Paulo\n  weekdays: { monday-friday: [09:00-12:00, 13:00-18:00], saturday: 09:00-24:00 }\n";

    [Fact]
    public void Hours_OfAWholeWeek_AreRead()
    {
        var hours = Book($"hours:\n{Week}  special-dates: {{ 2026-12-25: closed, 2026-12-24: 09:00-12:00 }}\n  outside: hold").Escalation.Hours!;
        Assert.Equal(("America/Sao_Paulo", OutsideHours.Hold), (hours.Zone.Id, hours.Outside));
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday], hours.Weekdays.Keys);
        Assert.Equal([new(new(9, 0), new(12, 0)), new(new(13, 0), new(18, 0))], hours.Weekdays[DayOfWeek.Friday].AsEnumerable());
        Assert.Equal(new OfficeSpan(new(9, 0), TimeOnly.MinValue), Assert.Single(hours.Weekdays[DayOfWeek.Saturday]));
        Assert.Empty(hours.SpecialDates[new(2026, 12, 25)]);
    }

    [Fact]
    public void Outside_NotSaid_TellsTheCustomer() => Assert.Equal(OutsideHours.Tell, Book($"hours:\n{Week}").Escalation.Hours!.Outside);

    public static TheoryData<string, string> Wrong => new()
    {
        { "hours:\n  weekdays: { monday: closed }", "2:3: 'time-zone' is missing: an IANA name, such as America/Sao_Paulo" },
        { "hours:\n  time-zone: Brasilia\n  weekdays: { monday: closed }", "2:14: 'Brasilia' is no time zone that is known here: it must be an IANA name, such as America/Sao_Paulo" },
        { "hours:\n  time-zone: UTC", "2:3: 'weekdays' is missing: say when people are there, such as monday-friday: 09:00-18:00" },
        { "hours:\n  time-zone: UTC\n  weekdays: { mon: closed }", "3:15: a weekday is expected here, or some in a row, such as monday-friday; weekdays are monday, tuesday, wednesday, thursday, friday, saturday, sunday" },
        { "hours:\n  time-zone: UTC\n  weekdays: { monday: 9-18 }", "3:23: must be hours such as 09:00-18:00, a list of such, or closed" },
        { "hours:\n  time-zone: UTC\n  weekdays: { monday: 18:00-09:00 }", "3:23: must be hours such as 09:00-18:00, a list of such, or closed" },
        { "hours:\n  time-zone: UTC\n  weekdays: { monday: [09:00-12:00, 11:00-18:00] }", "3:37: these hours begin before the ones above have ended" },
        { "hours:\n  time-zone: UTC\n  weekdays: { monday-friday: closed, friday: closed }", "3:38: friday has hours already" },
        { "hours:\n  time-zone: UTC\n  weekdays: { monday: closed }\n  outside: hold", "3:13: no day has hours: what is held would never be transferred" },
        { "hours:\n  time-zone: UTC\n  weekdays: { monday: closed }\n  outside: later", "4:12: 'outside' must be one of transfer, tell, hold" },
        { "hours:\n  time-zone: UTC\n  weekdays: { monday: closed }\n  special-dates: { 25/12/2026: closed }", "4:20: a date is expected here, such as 2026-12-25" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Hours_WithAMistake_NameItWithItsPlace(string text, string finding) => Assert.Equal([finding], Findings(text));
}
