namespace Claudia.Ports;

/// <summary>Knows up to which time everything is known. A sweep looks at what changed after it.</summary>
public interface ISweepHorizon
{
    /// <summary>The time at which a conversation of the workspace last changed; null when none ever did.</summary>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    Task<DateTimeOffset?> LastChangeAsync(string workspace, CancellationToken cancel);
}
