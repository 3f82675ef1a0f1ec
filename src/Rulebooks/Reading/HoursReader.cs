using System.Collections.Immutable;
using System.Globalization;
using Claudia.Engine;
using YamlDotNet.RepresentationModel;

namespace Claudia.Rulebooks;

/// <summary>Reads <c>hours</c>.</summary>
internal static class HoursReader
{
    public static readonly string[] Names = ["time-zone", "weekdays", "special-dates", "outside"];

    private const string Closed = "closed";
    private const int MostDates = 400;
    private const string TimeForm = "must be hours such as 09:00-18:00, a list of such, or closed";

    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static OfficeHours? Read(Section? section)
    {
        if (section is null)
            return null;
        section.Only(Names);
        var zone = Zone(section);
        var weekdays = Weekdays(section.Map("weekdays"));
        var outside = section.Choice("outside", ("transfer", OutsideHours.Transfer), ("tell", OutsideHours.Tell), ("hold", OutsideHours.Hold)) ?? OutsideHours.Tell;
        if (section["weekdays"] is null)
            section.Findings.Add(section.Node, "'weekdays' is missing: say when people are there, such as monday-friday: 09:00-18:00");
        else if (outside == OutsideHours.Hold && weekdays.Values.All(spans => spans.IsEmpty))
            section.Findings.Add(section["weekdays"]!, "no day has hours: what is held would never be transferred");
        return zone is null ? null : new(zone, weekdays, SpecialDates(section.Map("special-dates")), outside);
    }

    private static TimeZoneInfo? Zone(Section section)
    {
        if (section["time-zone"] is not { } node)
            section.Findings.Add(section.Node, "'time-zone' is missing: an IANA name, such as America/Sao_Paulo");
        else if (section.Text("time-zone", 100) is { } name)
        {
            if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
                return zone;
            section.Findings.Add(node, $"'{name}' is no time zone that is known here: it must be an IANA name, such as America/Sao_Paulo");
        }
        return null;
    }

    private static ImmutableSortedDictionary<DayOfWeek, ImmutableArray<OfficeSpan>> Weekdays(Section? section)
    {
        var hours = ImmutableSortedDictionary.CreateBuilder<DayOfWeek, ImmutableArray<OfficeSpan>>();
        foreach (var (key, value) in section?.Node.Children.AsEnumerable() ?? [])
        {
            var spans = Spans(section!, value);
            var days = key is YamlScalarNode { Value: { } name } ? DaysOf(name) : [];
            if (days.Count == 0)
                section!.Findings.Add(key, $"a weekday is expected here, or some in a row, such as monday-friday; weekdays are {string.Join(", ", Days)}");
            foreach (var day in days.Where(day => !hours.TryAdd(day, spans)))
                section!.Findings.Add(key, $"{Days[((int)day + 6) % 7]} has hours already");
        }
        return hours.ToImmutable();
    }

    private static List<DayOfWeek> DaysOf(string name)
    {
        var ends = name.Split('-', 2).Select(day => Array.IndexOf(Days, day.Trim())).ToList();
        if (ends.Contains(-1) || ends[0] > ends[^1])
            return [];
        return [.. Enumerable.Range(ends[0], ends[^1] - ends[0] + 1).Select(day => (DayOfWeek)((day + 1) % 7))];
    }

    private static ImmutableSortedDictionary<DateOnly, ImmutableArray<OfficeSpan>> SpecialDates(Section? section)
    {
        var dates = ImmutableSortedDictionary.CreateBuilder<DateOnly, ImmutableArray<OfficeSpan>>();
        foreach (var (key, value) in section?.Node.Children.AsEnumerable() ?? [])
        {
            if (dates.Count == MostDates)
                section!.Findings.Add(key, $"there may be at most {MostDates} special dates");
            else if (key is YamlScalarNode { Value: { } name } && DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                dates[date] = Spans(section!, value);
            else
                section!.Findings.Add(key, "a date is expected here, such as 2026-12-25");
        }
        return dates.ToImmutable();
    }

    private static ImmutableArray<OfficeSpan> Spans(Section section, YamlNode value)
    {
        IEnumerable<YamlNode> nodes = value is YamlSequenceNode list ? list.Children : [value];
        var spans = ImmutableArray.CreateBuilder<OfficeSpan>();
        foreach (var node in nodes)
        {
            if (node is YamlScalarNode { Value: Closed })
                continue;
            if (node is not YamlScalarNode { Value: { } text } || Span(text) is not { } span)
                section.Findings.Add(node, TimeForm);
            else if (spans.Count > 0 && (spans[^1].To == TimeOnly.MinValue || span.From < spans[^1].To))
                section.Findings.Add(node, "these hours begin before the ones above have ended");
            else
                spans.Add(span);
        }
        return spans.ToImmutable();
    }

    private static OfficeSpan? Span(string text)
    {
        var ends = text.Split('-', StringSplitOptions.TrimEntries);
        if (ends.Length != 2 || !TryTime(ends[0], out var from) || !TryTime(ends[1] == "24:00" ? "00:00" : ends[1], out var to))
            return null;
        return to == TimeOnly.MinValue || from < to ? new(from, to) : null;
    }

    private static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
