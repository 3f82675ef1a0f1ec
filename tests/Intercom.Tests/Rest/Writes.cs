using Claudia.Engine;
using Claudia.Simulator.Client;

namespace Claudia.Intercom.Tests;

/// <summary>One write of each kind, in a conversation and in a ticket.</summary>
internal static class Writes
{
    public const string Answer = "Your parcel is < 2 days away & on its way.";
    public const string Marker = "[claudia:demo/1/1]";

    public static TheoryData<ConversationKind, WritePurpose> All
    {
        get
        {
            var all = new TheoryData<ConversationKind, WritePurpose>();
            foreach (var kind in Enum.GetValues<ConversationKind>())
                foreach (var purpose in (WritePurpose[])[WritePurpose.Answer, WritePurpose.HandOffNote, WritePurpose.Transfer])
                    all.Add(kind, purpose);
            return all;
        }
    }

    public static Write Of(WritePurpose purpose, string team = SimulatedIntercom.LevelTwo) => purpose switch
    {
        WritePurpose.Transfer => new("w1", purpose, TeamId: team),
        WritePurpose.HandOffNote or WritePurpose.Diagnostic => new("w1", purpose, $"Handed over.\n\n{Marker}", Marker: Marker),
        WritePurpose.Answer or WritePurpose.Offer or WritePurpose.TransferMessage => new("w1", purpose, Answer),
    };

    /// <summary>What the simulator's ledger calls it.</summary>
    public static EffectKind EffectOf(WritePurpose purpose) => Of(purpose).Kind switch
    {
        WriteKind.Assignment => EffectKind.Assignment,
        WriteKind.Note => EffectKind.Note,
        WriteKind.Reply => EffectKind.Comment,
    };
}
