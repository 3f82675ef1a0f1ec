using Claudia.Storage;

namespace Claudia.Silo;

/// <summary>The days by which the index of conversations is kept, in UTC.</summary>
internal static class IndexDay
{
    public static DateOnly Of(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);

    /// <param name="ticks">See <see cref="Ticks"/>. Out of range, it is taken as the nearest day.</param>
    public static DateOnly Of(long ticks) =>
        Of(Ticks.Time(Math.Clamp(ticks, Ticks.Of(DateTimeOffset.MinValue), Ticks.Of(DateTimeOffset.MaxValue))));

    /// <summary>The day's first moment, as <see cref="Ticks"/>.</summary>
    public static long Start(DateOnly day) => Ticks.Of(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero));
}
