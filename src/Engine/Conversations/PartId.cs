using System.Globalization;

namespace Claudia.Engine;

/// <summary>Intercom's part ids as numbers, which rise over time.</summary>
internal static class PartId
{
    /// <summary>Intercom's are below 10^12. One that is far beyond would make all that come after it look old.</summary>
    private const long Highest = 1_000_000_000_000_000;

    /// <summary>The id's number; 0 for an id that has none, or one beyond Intercom's, which is then older than any.</summary>
    public static long Number(string? id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Highest ? number : 0;

    public static long Newest(IEnumerable<Part> parts) => parts.Select(part => Number(part.Id)).DefaultIfEmpty(0).Max();
}
