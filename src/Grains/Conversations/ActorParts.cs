namespace Claudia.Grains;

/// <summary>What the conversations of one process share.</summary>
/// <param name="Acting">Bounds the number of conversations that act at the same time.</param>
/// <param name="Stopping">Ends when the process is asked to stop.</param>
public sealed record ActorParts(ActorPorts Ports, ActorLimits Limits, SemaphoreSlim Acting, CancellationToken Stopping);
