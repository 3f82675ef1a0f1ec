namespace Claudia.Engine;

/// <summary>Names one conversation (or ticket: they share one id space) of one workspace.</summary>
/// <param name="Workspace">The workspace's name in the configuration: lower-case letters, digits and hyphens.</param>
/// <param name="Id">Intercom's id: digits, at most 2^53.</param>
public sealed record ConversationKey(string Workspace, string Id)
{
    /// <summary>Ids beyond this lose digits in JSON readers, so none is accepted.</summary>
    public const long HighestId = 1L << 53;

    /// <summary>True when the text is an id that Intercom can have given: 1 to 2^53, digits only.</summary>
    public static bool IsId(string? text) =>
        text is { Length: > 0 and <= 16 }
        && text[0] != '0'
        && text.All(char.IsAsciiDigit)
        && long.Parse(text, System.Globalization.CultureInfo.InvariantCulture) <= HighestId;

    /// <summary>The form used in logs and identifiers: <c>workspace/id</c>.</summary>
    public override string ToString() => $"{Workspace}/{Id}";
}
