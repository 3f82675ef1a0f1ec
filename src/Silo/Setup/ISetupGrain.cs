using Claudia.Intercom;

namespace Claudia.Silo;

/// <summary>Watches whether one workspace's settings fit Intercom, for all processes of the cluster. Its key is the workspace's name.</summary>
[Alias("claudia.setup")]
internal interface ISetupGrain : IGrainWithStringKey
{
    /// <summary>What is wrong; empty when all is well.</summary>
    [Alias("look"), ResponseTimeout("00:00:40")]
    Task<SentFinding[]> LookAsync();
}

/// <summary>A finding on its way to who asked.</summary>
[GenerateSerializer, Alias("claudia.finding"), Immutable]
internal sealed record SentFinding([property: Id(0)] int Kind, [property: Id(1)] string Text)
{
    public static SentFinding Of(Finding finding) => new((int)finding.Kind, finding.Text);

    public Finding Read() => new((FindingKind)Kind, Text);
}
