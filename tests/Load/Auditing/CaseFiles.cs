using System.Globalization;
using Claudia.Engine;
using Claudia.Processes;
using Claudia.Simulator.Client;

namespace Claudia.Load;

/// <summary>Writes down what there is of a conversation in which a promise was broken.</summary>
internal sealed class CaseFiles(Account account, ClaudiaApi claudia)
{
    private const int Most = 3;

    public async Task<IReadOnlyList<string>> OfAsync(Findings findings)
    {
        var files = new List<string>();
        foreach (var conversation in findings.Violations.Select(it => it.ConversationId).OfType<string>().Distinct().Take(Most))
            files.Add(await OfAsync(conversation, findings.Violations.Where(it => it.ConversationId == conversation)));
        return files;
    }

    private async Task<string> OfAsync(string conversation, IEnumerable<Violation> violations)
    {
        var events = await EventsAsync(conversation);
        return string.Join('\n',
        [
            .. violations.Select(it => it.ToString()),
            "  ledger:",
            .. account.Ledger.Where(it => it.ConversationId == conversation && it.Kind is not (EffectKind.Action or EffectKind.Attribute)).Select(Line),
            "  deliveries:",
            .. account.Deliveries.Where(it => it.ConversationId == conversation).Select(Line),
            "  Claudia's events:",
            .. events.Select(it => $"    {Clock(it.At)} {Short(it.ToString())}"),
        ]);
    }

    private static string Line(LedgerEntry it) =>
        $"    {it.Seq} {Clock(it.At)} {it.Via} {it.AuthorId} {it.Kind} {it.AssigneeType} {it.AssigneeId} part {it.PartId} {Short(it.Text)}";

    private static string Line(Delivery it) =>
        $"    {Clock(it.At)} {it.Kind} {it.Topic} try {it.Attempt}: {it.Outcome} {it.Status}, {it.DurationMs} ms";

    private async Task<IReadOnlyList<ConversationEvent>> EventsAsync(string conversation) =>
        account.Grains.ContainsKey(conversation) ? await claudia.EventsAsync(conversation) : [];

    private static string Clock(DateTimeOffset at) => at.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);

    private static string Short(string? text)
    {
        const int longest = 400;
        var line = (text ?? "").ReplaceLineEndings(" / ");
        return line.Length <= longest ? line : $"{line[..200]} ... {line[^150..]}";
    }
}
