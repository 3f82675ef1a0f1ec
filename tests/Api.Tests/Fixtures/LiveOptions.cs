using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

/// <summary>What a test wants otherwise.</summary>
internal sealed record LiveOptions
{
    /// <summary>Changes the settings; one that becomes null is left out.</summary>
    public Action<Dictionary<string, string?>> Change { get; init; } = _ => { };

    /// <summary>Changes Intercom before Claudia starts.</summary>
    public Func<SimulatorClient, Task> Before { get; init; } = _ => Task.CompletedTask;

    /// <summary>The readiness at which the test begins.</summary>
    public Func<Answer, bool> Until { get; init; } = Ready.Fits;
}
