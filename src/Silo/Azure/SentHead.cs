using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Silo;

/// <summary>A conversation as it is stored, on its way to the process that asked.</summary>
/// <param name="State">As <see cref="JournalJson"/> writes it.</param>
[GenerateSerializer, Alias("claudia.head"), Immutable]
internal sealed record SentHead([property: Id(0)] string State, [property: Id(1)] long Version, [property: Id(2)] DateTimeOffset? WakeAt)
{
    public static SentHead? Of(Head? head) => head is null ? null : new(JournalJson.Write(head.State), head.Version, head.WakeAt);

    public Head Read() => new(JournalJson.ReadState(State), Version, WakeAt);

    /// <summary>Orleans logs the messages that it drops: a customer's words must not be in that.</summary>
    public override string ToString() => $"{nameof(SentHead)} {Version}";
}
