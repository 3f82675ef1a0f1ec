namespace Claudia.Processes.Tests.Fixtures;

/// <summary>Tests that run one after the other, when no others run: each starts several processes, and Intercom waits for none of them longer than five seconds.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
