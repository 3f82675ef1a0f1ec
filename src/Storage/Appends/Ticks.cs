namespace Claudia.Storage;

/// <summary>Times as the tables hold them: 100 ns ticks since 1970 UTC, so that an instant comes back exactly.</summary>
public static class Ticks
{
    public static long Of(DateTimeOffset time) => time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;

    public static long? Of(DateTimeOffset? time) => time is { } it ? Of(it) : null;

    public static DateTimeOffset Time(long ticks) => new(ticks + DateTimeOffset.UnixEpoch.Ticks, TimeSpan.Zero);

    public static DateTimeOffset? Time(long? ticks) => ticks is { } it ? Time(it) : null;
}
