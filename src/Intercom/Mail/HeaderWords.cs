using System.Collections.Frozen;

namespace Claudia.Intercom;

/// <summary>What a header line of a quoted or forwarded mail tells.</summary>
internal enum HeaderKind
{
    From = 1,
    Date = 2,
    To = 3,
    Copy = 4,
    Subject = 5,
    Other = 6,
}

/// <summary>The labels of header lines by language, folded: English, Portuguese, Spanish, French, German, Italian, Dutch, Nordic,
/// Polish.</summary>
internal static class HeaderWords
{
    private const int LongestLabel = 24;

    private static readonly FrozenDictionary<string, HeaderKind> Labels = All().ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, HeaderKind>.AlternateLookup<ReadOnlySpan<char>> ByLabel =
        Labels.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of a folded line that begins with a label and a colon; null for any other line.</summary>
    public static HeaderKind? KindOf(ReadOnlySpan<char> folded)
    {
        var line = folded.TrimStart("*_ >|");
        var colon = line.IndexOf(':');
        if (colon is < 1 or > LongestLabel)
            return null;
        return ByLabel.TryGetValue(line[..colon].Trim("*_ "), out var kind) ? kind : null;
    }

    /// <summary>The kinds of the labels that one line holds behind each other: some programs lose the line ends.</summary>
    public static IEnumerable<HeaderKind> KindsWithin(string folded)
    {
        for (var colon = folded.IndexOf(':', StringComparison.Ordinal); colon > 0; colon = folded.IndexOf(':', colon + 1))
        {
            var words = folded[Math.Max(0, colon - LongestLabel)..colon].Trim('*', '_', ' ').Split(' ');
            for (var count = Math.Min(3, words.Length); count > 0; count--)
                if (Labels.TryGetValue(string.Join(' ', words[^count..]).Trim('*', '_'), out var kind))
                {
                    yield return kind;
                    break;
                }
        }
    }

    private static IEnumerable<KeyValuePair<string, HeaderKind>> All() =>
    [
        .. Of(HeaderKind.From, "from|de|von|da|van|fra|fran|od|expediteur|remetente|remitente|absender|mittente"),
        .. Of(HeaderKind.Date, "sent|date|sent on|date sent|enviada em|enviado em|enviada|enviado|enviado el|enviada el|data"),
        .. Of(HeaderKind.Date, "data de envio|fecha|fecha de envio|envoye|envoye le"),
        .. Of(HeaderKind.Date, "date d'envoi|gesendet|gesendet am|datum|inviato|inviato il|data invio|verzonden|sendt|skickat|wyslano"),
        .. Of(HeaderKind.Date, "dato"),
        .. Of(HeaderKind.To, "to|para|a|an|aan|til|till|do|destinataire|destinatario|empfanger"),
        .. Of(HeaderKind.Copy, "cc|bcc|cco|ccn|copie|kopie|copia|c.c|cc to|con copia|copie a"),
        .. Of(HeaderKind.Subject, "subject|assunto|asunto|objet|betreff|oggetto|onderwerp|emne|amne|temat|sujet|objeto"),
        .. Of(HeaderKind.Other, "reply-to|reply to|responder a|responder para|repondre a|antwort an|rispondi a|importance|importancia"),
        .. Of(HeaderKind.Other, "importanza|wichtigkeit|priority|prioridade|prioridad"),
        .. Of(HeaderKind.Other, "attachments|anexos|anexo|adjuntos|datos adjuntos|pieces jointes|anlagen|anhange|allegati|message-id"),
        .. Of(HeaderKind.Other, "organization"),
    ];

    private static IEnumerable<KeyValuePair<string, HeaderKind>> Of(HeaderKind kind, string labels) =>
        labels.Split('|').Select(label => KeyValuePair.Create(label, kind));
}
