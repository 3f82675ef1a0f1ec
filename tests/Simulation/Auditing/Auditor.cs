using Claudia.Engine;

namespace Claudia.Simulation;

/// <summary>Looks at what a schedule has left behind, and knows nothing of how it came about.</summary>
internal static class Auditor
{
    public static Findings Audit(World world)
    {
        var findings = new Findings();
        if (world.Failure is { } failure)
            findings.Break(Check.Unforeseen, failure);
        if (world.Journal.Unlike is { } unlike)
            findings.Break(Check.FoldDiffers, unlike);
        if (world.IsFaultless && world.Journal.Woken is { } woken)
            findings.Break(Check.LeftAsleep, $"the journal had to wake {woken}, though its host lived and nothing failed");
        foreach (var conversation in world.Intercom.Conversations)
        {
            if (conversation.Ledger.Count == 0)
                continue;
            var timeline = new Timeline(conversation, Accepted(world, conversation));
            var transfers = new TransferAudit(world, conversation);
            Once.Audit(conversation, timeline, findings);
            Silence.Audit(world, conversation, timeline, findings);
            transfers.Audit(findings);
            if (world.Failure is null)
                Care.Audit(conversation, timeline, transfers, findings);
        }
        return findings;
    }

    /// <summary>Operators' presses that did something: the journal has their time.</summary>
    private static List<long> Accepted(World world, ModelConversation conversation)
    {
        var accepted = new List<long>();
        foreach (var (at, stamp) in conversation.Resumes)
        {
            if (world.Journal.Events(conversation.Index).Any(it => it.At == stamp && it is ConversationEvent.EpisodeStarted))
                accepted.Add(at);
        }
        return accepted;
    }
}
