using System.Globalization;

namespace Claudia.Simulator.Shapes;

/// <summary>How one API version writes what others write differently.</summary>
internal sealed record Dialect
{
    public bool PlainText { get; private init; }
    public bool IsoStatistics { get; private init; }
    public bool NullAssignees { get; private init; }

    /// <summary>Tickets' assignees as strings ("0" for nobody): everywhere below 2.16.</summary>
    public bool StringTicketAssignees { get; private init; }

    /// <summary>Before 2.16 a priority is "priority" or "not_priority", and there is no channel object.</summary>
    public bool Before216 { get; private init; }

    public static readonly Dialect OlderWebhooks = new()
    {
        IsoStatistics = true,
        NullAssignees = true,
        StringTicketAssignees = true,
        Before216 = true,
    };

    public static readonly Dialect CurrentWebhooks = new() { PlainText = true };

    public static Dialect Rest(ApiVersion version, bool plainText) => new()
    {
        PlainText = plainText,
        StringTicketAssignees = version.IsBefore(2, 16),
        Before216 = version.IsBefore(2, 16),
    };

    public string? Body(string? html) => PlainText ? HtmlText.ToPlain(html) : html;
}

/// <summary>A version that the <c>Intercom-Version</c> header may name.</summary>
internal sealed record ApiVersion(int Major, int Minor)
{
    public static readonly ApiVersion Newest = new(2, 16);

    public static ApiVersion? Parse(string? header)
    {
        if (string.IsNullOrEmpty(header))
            return Newest;
        var dot = header.Split('.');
        if (dot.Length != 2 || !Number(dot[0], out var major) || !Number(dot[1], out var minor))
            return null;
        return (major, minor) is (1, >= 0 and <= 4) or (2, >= 0 and <= 16) ? new ApiVersion(major, minor) : null;
    }

    public bool IsBefore(int major, int minor) => Major < major || (Major == major && Minor < minor);

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
