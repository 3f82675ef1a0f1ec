namespace Claudia.Cli;

/// <summary>What one look shows.</summary>
/// <param name="Final">True when waiting will not change it.</param>
internal sealed record Seen(bool Holds, string Detail, bool Final)
{
    public static Seen Yes(string detail) => new(true, detail, true);

    public static Seen NotYet(string detail) => new(false, detail, false);

    public static Seen Never(string detail) => new(false, detail, true);
}
