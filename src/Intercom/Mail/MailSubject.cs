namespace Claudia.Intercom;

/// <summary>Reads what mail programs put before a subject, and tells when the subject is words of the customer.</summary>
internal static class MailSubject
{
    private const int LongestPrefix = 12;

    private static readonly string[] Replies =
    [
        "re", "res", "aw", "antw", "sv", "vs", "ref", "r", "rif", "odp", "rv re", "reply", "resposta", "respuesta", "antwort",
    ];

    private static readonly string[] Forwards =
    [
        "fw", "fwd", "enc", "rv", "tr", "wg", "i", "inoltra", "reenv", "doorst", "vb", "encaminhada", "fwd re",
    ];

    private static readonly string[] Absent =
    [
        "(no subject)", "no subject", "(sem assunto)", "sem assunto", "(sin asunto)", "sin asunto", "(sans objet)", "sans objet",
        "(aucun objet)", "(pas d'objet)",
        "(kein betreff)", "kein betreff", "(ohne betreff)", "(nessun oggetto)", "nessun oggetto", "(senza oggetto)", "(geen onderwerp)",
        "<no subject>",
    ];

    public static bool IsReply(string? subject) => Prefix(subject) is { } prefix && Replies.Contains(prefix);

    public static bool IsForward(string? subject) => Prefix(subject) is { } prefix && Forwards.Contains(prefix);

    /// <summary>The subject above the body, so that a request in it is seen; each alone when the other says nothing more.</summary>
    public static string? Above(string? body, string? subject)
    {
        if (subject is null || Absent.Contains(Folding.Fold(subject.Trim())))
            return body;
        if (body is null)
            return subject;
        var words = Folding.Squeeze(subject);
        var saysNothing = IsReply(subject) || words.Length == 0 || Folding.Squeeze(body).Contains(words, StringComparison.Ordinal);
        return saysNothing ? body : $"{subject}\n\n{body}";
    }

    /// <summary>The word before the first colon: "re", "fwd", "enc". Some programs count replies: "Re[2]".</summary>
    private static string? Prefix(string? subject)
    {
        var start = WithoutLabels(subject);
        var colon = start.IndexOfAny(':', '\uFF1A');
        return colon is > 0 and <= LongestPrefix
            ? Folding.Fold(start[..colon]).Trim().TrimEnd([.. " 0123456789[]()^*"])
            : null;
    }

    /// <summary>Hosts put labels such as "[EXT]" or "[#1234]" in front.</summary>
    private static ReadOnlySpan<char> WithoutLabels(ReadOnlySpan<char> subject)
    {
        var rest = subject.TrimStart();
        while (rest is ['[', ..] && rest.IndexOf(']') is > 0 and var end)
            rest = rest[(end + 1)..].TrimStart();
        return rest;
    }
}
