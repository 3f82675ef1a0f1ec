using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Grains;

/// <summary>A <see cref="Receipt"/> on its way back.</summary>
[GenerateSerializer, Alias("claudia.receipt"), Immutable]
public sealed record SentReceipt([property: Id(0)] long Version, [property: Id(1)] int Episode, [property: Id(2)] int Phase, [property: Id(3)] bool LookOwed)
{
    public SentReceipt(Receipt receipt)
        : this(receipt.Version, receipt.Episode, (int)receipt.Phase, receipt.LookOwed)
    {
    }

    public Receipt Read() => new(Version, Episode, (Phase)Phase, LookOwed);
}
