using Claudia.Engine;
using Claudia.Processes;

namespace Claudia.Load;

/// <summary>Every decided transfer has ended, and Claudia says of them what the ledger says.</summary>
internal static class Transfers
{
    public static void Audit(string conversation, Story story, Grain? grain, Findings findings)
    {
        var (transfers, assigned) = (grain?.Transfers ?? [], story.Scenes.Count(scene => Story.IsOurTransfer(scene.Entry)));
        var (confirmed, superseded) = (transfers.Count(it => it.Status == TransferStatus.Confirmed), transfers.Count(it => it.Status == TransferStatus.Superseded));
        findings.Transfers += transfers.Length;
        findings.Confirmed += confirmed;
        findings.ConfirmedLate += transfers.Count(it => it is { Status: TransferStatus.Confirmed, Detail: not "answered at attempt 1" and not "seen by Webhook" });
        findings.Superseded += superseded;
        findings.Unresolved += transfers.Count(it => it.NeedsAttention);
        foreach (var pending in transfers.Where(it => it.Status == TransferStatus.Pending))
            findings.Break(Check.Lost, conversation, $"transfer {pending.Id} has not ended");
        if (confirmed > assigned)
            findings.Break(Check.Lost, conversation, $"{confirmed} transfers are said to be confirmed, the ledger has {assigned}");
        if (assigned > confirmed + superseded)
            findings.Break(Check.Lost, conversation, $"the ledger has {assigned} assignments, {confirmed} transfers are said to be confirmed and {superseded} superseded");
        if (superseded > 0 && !story.Scenes.Any(scene => IsPersonsChoice(scene)))
            findings.Break(Check.Lost, conversation, "a transfer is said to be superseded, and no person did anything");
        if (grain is { State.Duplicates: > 0 and var duplicates })
            findings.Break(Check.Duplicate, conversation, $"Claudia herself counts {duplicates}");
    }

    private static bool IsPersonsChoice(Scene scene) =>
        !Story.IsOurs(scene.Entry) && (Story.IsPersonsDeed(scene.Entry) || Story.GivesToPerson(scene.Entry));
}
