namespace Claudia.Engine;

/// <summary>What is known of our readings of a conversation.</summary>
/// <param name="Owed">A reading is owed: something may be there that was not shown.</param>
/// <param name="Expected">The message that a reading should show.</param>
/// <param name="At">When the latest reading began.</param>
/// <param name="Failures">Readings in a row that failed, or did not show what was expected.</param>
/// <param name="NotBefore">When the next one is made at the earliest.</param>
public sealed record Looking(bool Owed, string? Expected, DateTimeOffset? At, int Failures, DateTimeOffset? NotBefore)
{
    public static readonly Looking NotYet = new(false, null, null, 0, null);
}
