namespace Claudia.Grains;

/// <summary>How the journal is asked for what is due.</summary>
public sealed record DueOptions
{
    /// <summary>How often it is asked.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The largest number of conversations that are woken at once.</summary>
    public int AtOnce { get; init; } = 200;
}
