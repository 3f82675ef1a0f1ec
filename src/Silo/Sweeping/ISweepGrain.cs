namespace Claudia.Silo;

/// <summary>Sweeps one workspace, once in the cluster. Its key is the workspace's name.</summary>
[Alias("claudia.sweep")]
internal interface ISweepGrain : IGrainWithStringKey
{
    /// <summary>Has it sweep from now on, whatever becomes of the silo that it runs on.</summary>
    [Alias("start")]
    Task StartAsync();
}
