using Claudia.Engine;
using Claudia.Simulator.Client;

namespace Claudia.Load;

/// <summary>At most one assignment and one word to the customer each time that a conversation was Claudia's, one note for each marker, each answer once.</summary>
internal static class Once
{
    private const string Marker = "[claudia:";

    /// <summary>What a customer is told of a transfer; anything else that she says is an answer or an offer.</summary>
    private static readonly HashSet<string> TransferWords = [.. Phrases.Default.ByLanguage.Values.Select(set => set.Transfer)];

    private static readonly HashSet<string> Offers = [.. Phrases.Default.ByLanguage.Values.Select(set => set.Offer)];

    public static void Audit(string conversation, Story story, Findings findings)
    {
        var seen = new Dictionary<string, LedgerEntry>(StringComparer.Ordinal);
        foreach (var scene in story.Scenes.Where(scene => Story.IsOurs(scene.Entry)))
        {
            if (Name(scene) is { } name && !seen.TryAdd(name, scene.Entry))
                findings.Break(Check.Duplicate, conversation, $"{name}: entries {seen[name].Seq} and {scene.Entry.Seq}");
        }
    }

    /// <summary>What it is one of; of each there may be one.</summary>
    private static string? Name(Scene scene) => scene.Entry switch
    {
        { Kind: EffectKind.Assignment } => $"assignment in spell {scene.Spell}",
        { Kind: EffectKind.Note, Text: { } text } => $"note {MarkerIn(text) ?? text}",
        { Kind: EffectKind.Comment, Text: { } text } when TransferWords.Contains(text) => $"word of the transfer in spell {scene.Spell}",
        { Kind: EffectKind.Comment, Text: { } text } when Offers.Contains(text) => null,
        { Kind: EffectKind.Comment, Text: { } text } => $"answer \"{text}\"",
        _ => null,
    };

    private static string? MarkerIn(string text)
    {
        var at = text.LastIndexOf(Marker, StringComparison.Ordinal);
        return at < 0 ? null : text[at..];
    }
}
