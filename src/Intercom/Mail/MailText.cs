namespace Claudia.Intercom;

/// <summary>What is known of a mail besides its body.</summary>
/// <param name="Subject">Null when Intercom shows none.</param>
/// <param name="History">The earlier mails below the body as HTML, where Intercom shows them apart.</param>
/// <param name="First">True for the mail that began the conversation.</param>
internal sealed record MailContext(string? Subject, string? History, bool First);

/// <summary>The words that the writer of a mail wrote into this mail. Takes time in proportion to the body's length.</summary>
internal static class MailText
{
    private const int MostLevels = 8;

    /// <summary>Words that only point to the forwarded mail below.</summary>
    private static readonly string[] Pointers =
    [
        "fyi", "seebelow", "pleaseseebelow", "forwarded", "fyibelow", "vejaabaixo", "segueabaixo", "segue", "abaixo", "vermensagemabaixo",
        "paraconhecimento", "encaminho", "verabajo", "adjuntocorreo",
        "veabajo", "parasuconocimiento", "voircidessous", "pourinfo", "pourinformation", "sieheunten", "zurinfo", "zurkenntnis",
        "vedisotto", "perconoscenza",
    ];

    /// <summary>Null when the mail has no words of its own. A mail that merely forwards another has the words of that.</summary>
    public static string? Read(string? body, BodyFormat format, MailContext mail)
    {
        var history = mail.History is { } html && !string.IsNullOrWhiteSpace(html) ? HtmlText.ToPlain(html) : null;
        var marked = BodyText.ReadMarked(body ?? "", format);
        var above = MailHistory.CutOff(marked, history);
        var own = Own(FlatMail.Unfold(MailLine.Split(above)), mail);
        if (own.Length == 0 && history is not null && (above.Length < marked.Length || string.IsNullOrWhiteSpace(body)))
            own = OfHistory(history, mail);
        return CustomerText.Clean(own) is { Length: > 0 } text ? text : null;
    }

    private static string Own(List<MailLine> lines, MailContext mail)
    {
        var quotes = QuotedLines.Find(lines);
        var own = Unquoted(lines, quotes);
        if (quotes.First == lines.Count || (own.Length > 0 && !Pointers.Contains(Folding.Squeeze(own[..Math.Min(own.Length, 40)]))))
            return own;
        var forwards = quotes.Forwards || MailSubject.IsForward(mail.Subject);
        if (!forwards && !(mail.First && quotes.Headed && !MailSubject.IsReply(mail.Subject)))
            return own;
        var content = Content([.. lines.Skip(quotes.First)]);
        return own.Length == 0 ? content : $"{own}\n\n{content}";
    }

    /// <summary>Where Intercom shows a forwarded mail apart, nothing remains in the body.</summary>
    private static string OfHistory(string history, MailContext mail)
    {
        var lines = MailLine.Split(history);
        var quotes = QuotedLines.Find(lines);
        return quotes.Forwards || MailSubject.IsForward(mail.Subject)
            ? Content([.. lines.Skip(quotes.First < lines.Count ? quotes.First : 0)])
            : "";
    }

    /// <summary>The words of a forwarded mail without its heading, and without what that mail quotes.</summary>
    private static string Content(List<MailLine> forwarded)
    {
        var lines = forwarded;
        for (var level = 0; level < MostLevels; level++)
        {
            var skipped = lines.FindIndex(line => !line.IsBlank);
            if (skipped < 0)
                break;
            if (lines[skipped].IsQuote)
                lines = [.. lines.Select(line => line.Unquoted())];
            else if (QuotedLines.Heading(lines, skipped) is > 0 and var heading)
                lines = [.. lines.Skip(skipped + heading)];
            else
                break;
        }

        return Unquoted(lines, QuotedLines.Find(lines)) is { Length: > 0 } words ? words : MailLine.Join(forwarded);
    }

    /// <summary>The lines that are not quoted; each piece between quotations may have a signature.</summary>
    private static string Unquoted(List<MailLine> lines, QuotedLines quotes)
    {
        var kept = new List<MailLine>();
        for (var at = 0; at < lines.Count;)
        {
            var end = at;
            while (end < lines.Count && quotes.Quoted[end] == quotes.Quoted[at])
                end++;
            var piece = quotes.Quoted[at] ? [] : MailSignature.Without(lines.GetRange(at, end - at));
            kept.AddRange(piece);
            if (piece.Count > 0 && piece.Count < end - at)
                kept.Add(new(""));
            at = end;
        }

        return MailLine.Join(kept);
    }
}
