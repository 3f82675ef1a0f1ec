using Claudia.Intercom;
using Orleans.Concurrency;

namespace Claudia.Silo;

/// <summary>Watches whether one workspace's settings fit Intercom, for all processes of the cluster. Its key is the workspace's name.</summary>
[Alias("claudia.setup"), GrainInterfaceType("claudia.setup")]
internal interface ISetupGrain : IGrainWithStringKey
{
    /// <summary>What the last check found; empty when all is well. Each process asks again and again, so the watch survives the death of its silo.</summary>
    /// <exception cref="Ports.ConversationBusyException">The silo on which it is active has no settings of the workspace.</exception>
    [Alias("findings"), AlwaysInterleave, ResponseTimeout("00:00:40")]
    Task<SentFinding[]> FindingsAsync();
}

/// <summary>A finding on its way to the process that asked.</summary>
[GenerateSerializer, Alias("claudia.finding"), Immutable]
internal sealed record SentFinding([property: Id(0)] int Kind, [property: Id(1)] string Text)
{
    public static SentFinding Of(Finding finding) => new((int)finding.Kind, finding.Text);

    public Finding Read() => new((FindingKind)Kind, Text);
}
