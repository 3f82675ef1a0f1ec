namespace Claudia.Cli;

/// <summary>How a model is trained.</summary>
internal sealed record TrainerOptions
{
    /// <summary>The first step's length.</summary>
    public float Rate { get; init; } = 0.1f;

    /// <summary>How far from 0 a message's sum should be.</summary>
    public float Margin { get; init; } = 1;

    /// <summary>How much worse a false alarm is than a miss.</summary>
    public float Caution { get; init; } = 1;

    /// <summary>How often a feature must be seen.</summary>
    public int Fewest { get; init; } = 6;

    /// <summary>Draws weights to 0.</summary>
    public float Decay { get; init; } = 0.1f;
}
