using System.Text.Json;
using Claudia.Engine;

namespace Claudia.Intercom;

/// <summary>Mail that a machine sent, as its address or its subject shows. Its wording is the engine's matter.</summary>
internal static class MachineMail
{
    /// <summary>What stands before the @, without separators.</summary>
    private static readonly string[] Addresses =
    [
        "noreply", "donotreply", "dontreply", "mailerdaemon", "postmaster", "bounce", "bounces", "autoreply", "autoresponder",
        "naoresponda", "naoresponder", "noresponder", "nepasrepondre", "nichtantworten", "keineantwort", "nonrispondere",
    ];

    /// <summary>What a subject begins with, or is.</summary>
    private static readonly string[] Subjects =
    [
        "undelivered mail returned to sender", "delivery status notification", "mail delivery failed", "mail delivery failure",
        "mail delivery subsystem", "undeliverable", "undelivered mail", "failure notice", "returned mail", "delivery failure",
        "automatic reply", "auto reply", "autoreply", "auto-reply", "automatic response", "out of office", "out of the office",
        "não entregue", "falha na entrega", "resposta automática", "fora do escritório", "ausência temporária",
        "no se puede entregar", "no entregado", "respuesta automática", "fuera de la oficina", "fuera de oficina",
        "non remis", "échec de la remise", "réponse automatique", "absence du bureau", "message d'absence",
        "unzustellbar", "nicht zustellbar", "automatische antwort", "abwesenheitsnotiz", "abwesenheit",
        "mancato recapito", "non recapitabile", "risposta automatica", "fuori sede", "fuori ufficio",
    ];

    /// <summary>The kind of address, or the beginning of the subject, that shows it; null when neither does.</summary>
    /// <param name="author">A person's address is not kept.</param>
    /// <param name="subject">Null where the channel is not e-mail.</param>
    public static string? Find(JsonElement? author, string? subject) =>
        Authors.Read(author).Kind == AuthorKind.Customer ? OfAddress(author.Text("email")) ?? OfSubject(subject) : null;

    /// <summary>The subject of a reply by e-mail.</summary>
    public static string? SubjectOf(JsonElement? part) => part.Object("email_message_metadata").Text("subject");

    private static string? OfAddress(string? address)
    {
        if (address?.IndexOf('@', StringComparison.Ordinal) is not (> 0 and <= 100 and var at))
            return null;
        // What follows a plus, or a name after a separator (no-reply-orders), leaves it what it is.
        var parts = address[..at].Split('+')[0].Split('-', '_', '.');
        var names = Enumerable.Range(1, parts.Length).Select(count => string.Concat(parts.Take(count))).ToArray();
        return Addresses.FirstOrDefault(known => names.Contains(known, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>"Out of office: Ana" is one, and "Out of office hours" is a person's subject.</summary>
    private static string? OfSubject(string? subject)
    {
        var text = subject?.Trim() ?? "";
        return Subjects.FirstOrDefault(known => text.StartsWith(known, StringComparison.OrdinalIgnoreCase) && IsEnd(text.AsSpan(known.Length)));
    }

    private static bool IsEnd(ReadOnlySpan<char> rest) => rest.TrimStart() is [] or [':' or '(' or '[' or '-' or '–' or '.' or '!', ..];
}
