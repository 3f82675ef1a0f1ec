using Claudia.Engine;

namespace Claudia.Simulation;

/// <summary>At most one assignment, one hand-off note and one word to the customer each time that a conversation was Claudia's; each answer and offer at most once.</summary>
internal static class Once
{
    public static void Audit(ModelConversation conversation, Timeline timeline, Findings findings)
    {
        var seen = new Dictionary<string, Line>(StringComparer.Ordinal);
        foreach (var line in conversation.Ledger)
        {
            if (line.Request is null)
                continue;
            if (line.Request.Late)
                findings.LateRequests++;
            foreach (var name in Names(line, timeline))
            {
                if (seen.TryAdd(name, line))
                    continue;
                if (line.Request.Late || seen[name].Request!.Late)
                    findings.LateDuplicates++;
                else
                    findings.Break(Check.Duplicate, $"{conversation.Key}: {name} by parts {seen[name].Part!.Id} and {line.Part!.Id}");
                break;
            }
        }
    }

    /// <summary>What the line is one of; of each there may be one.</summary>
    private static IEnumerable<string> Names(Line line, Timeline timeline)
    {
        var part = line.Part!;
        var spell = timeline.Spell(line.Request!.Left);
        if (part.AssignedTo is not null)
            yield return $"assignment in spell {spell}";
        else if (part.IsNote && part.Text!.StartsWith("Claudia hands over", StringComparison.Ordinal))
            yield return $"hand-off note {Marker(part.Text) ?? $"in spell {spell}"}";
        else if (part.IsNote)
            yield return $"note \"{part.Text}\"";
        else if (part.Text!.StartsWith("re: ", StringComparison.Ordinal))
        {
            foreach (var token in Tokens.In(part.Text))
                yield return $"answer to {token}";
        }
        else if (part.Text.StartsWith("I am passing", StringComparison.Ordinal))
            yield return $"word of transfer {line.Request.Write.TransferId}";
        else
            yield return $"offer in spell {spell} for {line.Request.Write.Turn}";
    }

    private static string? Marker(string note)
    {
        var at = note.LastIndexOf("[claudia:", StringComparison.Ordinal);
        return at < 0 ? null : note[at..];
    }
}
