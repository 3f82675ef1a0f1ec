using System.Text.Json;
using Claudia.Engine;
using Claudia.Grains;
using Claudia.Ports;
using Claudia.Storage;

namespace Claudia.Silo;

/// <summary>A transfer on its way to the audit, or out of it.</summary>
/// <param name="Version">The version of its conversation's journal at which it came to stand so. A transfer that an operator tries again is pending again, so nothing in itself tells which of two is the newer.</param>
/// <param name="Json">The transfer.</param>
[GenerateSerializer, Alias("claudia.transfer-entry")]
internal sealed record TransferEntry(
    [property: Id(0)] string Workspace,
    [property: Id(1)] string Conversation,
    [property: Id(2)] string TransferId,
    [property: Id(3)] long Version,
    [property: Id(4)] string Json)
{
    /// <exception cref="JournalException">The transfer is none that this version knows.</exception>
    public Transfer Read()
    {
        try
        {
            return TransferJson.Read(Json);
        }
        catch (JsonException failure)
        {
            throw new JournalException($"The stored transfer {TransferId} is none that this version can read.", failure);
        }
    }

    /// <exception cref="JournalException">The transfer is none that this version knows.</exception>
    public TransferSummary Summary() => new(new(Workspace, Conversation), Read());

    public override string ToString() => $"{nameof(TransferEntry)} {Workspace}/{Conversation} {TransferId}";
}
