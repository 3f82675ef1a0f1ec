using Claudia.Engine;
using Claudia.Ports;
using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.Processes.Tests.Fixtures;

/// <summary>What Intercom must show of a conversation, whatever happened to Claudia.</summary>
internal static class Once
{
    /// <summary>One assignment to Level 2, one hand-off note with the marker, one word to the customer; and the operators see it confirmed.</summary>
    public static void Transferred(string conversation, IEnumerable<LedgerEntry> ledger, IEnumerable<TransferSummary> transfers)
    {
        var own = Own(ledger);
        var note = Assert.Single(own, entry => entry.Kind == EffectKind.Note);
        Assert.Contains($"[claudia:{SimulatedWorkspace.Name}/{conversation}/1]", note.Text, StringComparison.Ordinal);
        var word = Assert.Single(own, entry => entry.Kind == EffectKind.Comment);
        var assignment = Assert.Single(own, entry => entry.Kind == EffectKind.Assignment);
        Assert.True(assignment.AssignsTeam(SimulatedIds.LevelTwoTeam), $"assigned to {assignment.AssigneeType} {assignment.AssigneeId}");
        Assert.True(note.Seq < word.Seq && word.Seq < assignment.Seq, "first the note, then the word, then the assignment");
        Assert.Equal(TransferStatus.Confirmed, Assert.Single(transfers).Transfer.Status);
    }

    /// <summary>One assignment to Level 2, which the operators see confirmed; whatever was said before.</summary>
    public static void Assigned(IEnumerable<LedgerEntry> ledger, IEnumerable<TransferSummary> transfers)
    {
        Assert.True(Assert.Single(Own(ledger), entry => entry.Kind == EffectKind.Assignment).AssignsTeam(SimulatedIds.LevelTwoTeam));
        Assert.Equal(TransferStatus.Confirmed, Assert.Single(transfers).Transfer.Status);
    }

    /// <summary>One answer, and nothing else.</summary>
    public static void Answered(IEnumerable<LedgerEntry> ledger, IEnumerable<TransferSummary> transfers)
    {
        Assert.Equal(EffectKind.Comment, Assert.Single(Own(ledger)).Kind);
        Assert.Empty(transfers);
    }

    private static List<LedgerEntry> Own(IEnumerable<LedgerEntry> ledger) =>
        [.. ledger.Where(entry => entry.AuthorId == SimulatedIds.ClaudiaAdmin)];
}
