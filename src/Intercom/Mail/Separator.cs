namespace Claudia.Intercom;

/// <summary>What a line between two mails announces.</summary>
internal enum SeparatorKind
{
    None = 1,

    /// <summary>The mail that is answered, such as "-----Original Message-----".</summary>
    Original = 2,

    /// <summary>A mail that is passed on, such as "Begin forwarded message:".</summary>
    Forward = 3,
}

/// <summary>The lines by which mail programs part a mail from the one below.</summary>
internal static class Separator
{
    private const int Longest = 120;

    private static readonly string[] Originals =
    [
        "original message", "original email", "mensagem original", "mensaje original", "correo original", "message original",
        "message d'origine",
        "message initial", "ursprungliche nachricht", "originalnachricht", "urspr. nachricht", "urspr. mitteilung", "original-nachricht",
        "messaggio originale", "messaggio d'origine", "oorspronkelijk bericht", "oprindelig meddelelse", "ursprungligt meddelande",
        "wiadomosc oryginalna",
        "original appointment", "original von",
    ];

    private static readonly string[] Forwards =
    [
        "forwarded message", "forwarded by", "forwarded email", "mensagem encaminhada", "mensagem reencaminhada", "mensaje reenviado",
        "message transfere", "message transmis", "message reexpedie", "message achemine", "weitergeleitete nachricht",
        "weitergeleitete mail",
        "messaggio inoltrato", "doorgestuurd bericht", "e-mail encaminhado", "correo reenviado",
    ];

    private static readonly string[] Beginnings =
    [
        "begin forwarded message", "inicio da mensagem encaminhada", "inicio da mensagem reencaminhada", "inicio de mensagem reencaminhada",
        "inicio del mensaje reenviado", "debut du message transfere", "debut du message reexpedie", "anfang der weitergeleiteten nachricht",
        "inizio messaggio inoltrato", "inizio del messaggio inoltrato", "begin doorgestuurd bericht", "mensaje reenviado",
        "forwarded message",
    ];

    private static readonly string[] Reminders =
    [
        "reply above this line", "type your reply above", "write above this line", "reply above the line", "responda acima desta linha",
        "escreva acima desta linha",
        "responda por encima de esta linea", "escriba por encima de esta linea", "repondez au-dessus de cette ligne",
        "antworten sie oberhalb dieser linie",
        "rispondi sopra questa riga", "[quoted text hidden]", "[texto das mensagens anteriores oculto]", "[el texto citado esta oculto]",
        "[texte des messages precedents masque]", "[zitierter text ausgeblendet]", "[testo tra virgolette nascosto]",
    ];

    public static SeparatorKind KindOf(MailLine line)
    {
        if (line.IsBlank || line.Text.Length > Longest)
            return SeparatorKind.None;
        var folded = line.Folded;
        var core = folded.Trim('-', '_', '*', '=', ' ', '#', ':', '>');
        if (Reminders.Any(reminder => folded.Contains(reminder, StringComparison.Ordinal)))
            return SeparatorKind.Original;
        if (folded.EndsWith(':') && Beginnings.Contains(core))
            return SeparatorKind.Forward;
        if (!IsRuled(folded))
            return SeparatorKind.None;
        return Begins(core, Originals) ? SeparatorKind.Original : Begins(core, Forwards) ? SeparatorKind.Forward : SeparatorKind.None;
    }

    /// <summary>True for a line of hyphens, underscores or the like without a word.</summary>
    public static bool IsRule(MailLine line) => line.Folded is { Length: >= 3 } folded && folded.AsSpan().Trim("-_=*~# ").Length == 0;

    private static bool IsRuled(string folded) =>
        folded.StartsWith("--", StringComparison.Ordinal) || folded.StartsWith("__", StringComparison.Ordinal)
        || folded.StartsWith("==", StringComparison.Ordinal) || folded.StartsWith("**", StringComparison.Ordinal);

    private static bool Begins(string core, string[] words) => words.Any(word => core.StartsWith(word, StringComparison.Ordinal));
}
