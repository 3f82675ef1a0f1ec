using Claudia.Simulator.Client;

namespace Claudia.Load;

/// <summary>Judges what a scenario has left behind. It knows the ledger and the customers; of Claudia only what she says to operators.</summary>
internal static class Auditor
{
    public static Findings Audit(Account account)
    {
        var findings = new Findings();
        var sent = account.Sent.ToLookup(it => it.ConversationId, StringComparer.Ordinal);
        var deliveries = account.Deliveries.Where(it => it.ConversationId is not null).ToLookup(it => it.ConversationId!, StringComparer.Ordinal);
        var stories = account.Ledger.GroupBy(entry => entry.ConversationId, StringComparer.Ordinal).ToDictionary(it => it.Key, it => new Story(it), StringComparer.Ordinal);
        foreach (var (conversation, story) in stories)
        {
            Once.Audit(conversation, story, findings);
            Silence.Audit(conversation, story, account.Slack, findings);
            Transfers.Audit(conversation, story, account.Grains.GetValueOrDefault(conversation), findings);
            Care.Audit(conversation, story, [.. sent[conversation]], findings);
            findings.NeverDelivered += Delivered.Missing(story, [.. sent[conversation]], [.. deliveries[conversation]]);
        }
        foreach (var conversation in sent.Select(it => it.Key).Where(it => !stories.ContainsKey(it)))
            findings.Break(Check.Unforeseen, conversation, "the ledger does not know it");
        findings.Conversations = sent.Count;
        return findings;
    }
}
