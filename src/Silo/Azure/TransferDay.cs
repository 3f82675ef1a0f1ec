using System.Globalization;
using Claudia.Storage;

namespace Claudia.Silo;

/// <summary>The days by which the audit is kept: UTC, as yyyy-MM-dd, so that their order is that of their texts.</summary>
internal static class TransferDay
{
    private const string Form = "yyyy-MM-dd";

    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <param name="ticks">Since 1970; out of range, it is taken as the nearest that a day has.</param>
    public static string Of(long ticks) => Of(Ticks.Time(Math.Clamp(ticks, Ticks.Of(DateTimeOffset.MinValue), Ticks.Of(DateTimeOffset.MaxValue))));

    public static DateTimeOffset Start(string day) =>
        DateTimeOffset.ParseExact(day, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>The key of the day's grain.</summary>
    public static string Key(string workspace, string day) => $"{workspace}/{day}";

    public static string WorkspaceOf(string key) => key[..key.LastIndexOf('/')];
}
