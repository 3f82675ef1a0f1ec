namespace Claudia.Simulation;

/// <summary>Where a host's continuations go: its queue, which the world pumps.</summary>
internal sealed class HostContext(Host host) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state) => host.Post(d, state);

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("Nobody waits for a host.");

    public override SynchronizationContext CreateCopy() => this;
}
