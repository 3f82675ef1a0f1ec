namespace Claudia.Load;

/// <summary>What goes wrong, and for how long.</summary>
internal interface IScenario
{
    static readonly IReadOnlyList<IScenario> All = [new Kills(), new Shared(), new Weather(), new Cluster()];

    string Name { get; }

    /// <summary>Why it can't be played here; null when it can.</summary>
    string? Missing { get; }

    /// <summary>Plays it, lets all come to rest, and audits.</summary>
    Task<Findings> RunAsync(Stage stage, Length length);
}
