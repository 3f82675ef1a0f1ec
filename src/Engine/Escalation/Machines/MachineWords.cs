using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>How automatic replies are worded in six languages: lower case, without accents and apostrophes.</summary>
internal static class MachineWords
{
    /// <summary>Clauses that no person begins.</summary>
    private static readonly Phrases Openings = new(
        "this is an automated", "this is an automatic", "please do not reply to this", "do not reply to this email",
        "esta e uma mensagem automatica", "esta e uma resposta automatica", "esse e um email automatico", "este e um email automatico",
        "por favor nao responda a este", "nao responda a este email", "favor nao responder",
        "este es un mensaje automatico", "esta es una respuesta automatica", "por favor no responda a este", "no responda a este correo",
        "ceci est un message automatique", "ceci est une reponse automatique", "merci de ne pas repondre a ce",
        "dies ist eine automatische", "diese nachricht wurde automatisch", "bitte antworten sie nicht auf diese",
        "questo e un messaggio automatico", "questa e una risposta automatica", "si prega di non rispondere a questa");

    /// <summary>A whole first clause: the title of an automatic reply.</summary>
    private static readonly ImmutableHashSet<string> Titles =
    [
        "automatic reply", "auto reply", "automated response", "resposta automatica", "mensagem automatica", "respuesta automatica",
        "mensaje automatico", "reponse automatique", "message automatique", "automatische antwort", "automatische nachricht",
        "risposta automatica", "messaggio automatico", "out of office", "abwesenheitsnotiz",
    ];

    /// <summary>Of mail servers.</summary>
    private static readonly Phrases Bounces = new(
        "this is the mail system at host", "this message was created automatically by mail delivery", "delivery to the following recipient",
        "delivery has failed to these recipients", "your message couldnt be delivered to", "your message wasnt delivered to",
        "sua mensagem nao foi entregue a", "a sua mensagem nao foi entregue a", "su mensaje no se ha entregado a",
        "votre message na pas pu etre remis a", "ihre nachricht konnte nicht zugestellt werden",
        "il messaggio non e stato recapitato a", "impossibile recapitare il messaggio a");

    private static readonly Phrases Absences = new(
        "i am out of the office", "im out of the office", "i am currently out of", "im currently out of", "i am on annual leave",
        "im on annual leave", "i am on vacation", "i am on holiday", "i am on leave", "i am away from my desk", "i will be out of the office",
        "estou fora do escritorio", "estou ausente", "estarei ausente", "encontro me ausente", "encontro me fora", "estou de ferias",
        "estarei de ferias", "estou em ferias", "estarei fora",
        "estoy fuera de la oficina", "estare fuera de la oficina", "me encuentro fuera", "estoy de vacaciones", "estare de vacaciones",
        "estoy ausente", "estare ausente",
        "je suis absent", "je suis absente", "je suis actuellement absent", "je suis actuellement absente", "je suis en conges",
        "je suis actuellement en conges", "je suis en vacances", "je serai absent", "je serai absente",
        "ich bin nicht im buro", "ich bin derzeit nicht im", "ich bin zurzeit nicht", "ich bin abwesend", "ich bin im urlaub",
        "ich befinde mich im urlaub", "bin ich nicht im buro",
        "sono fuori ufficio", "sono fuori sede", "sono assente", "saro assente", "sono in ferie", "saro in ferie");

    /// <summary>What an absent person's mailbox says next to the absence.</summary>
    private static readonly Phrases Returns = new(
        "upon my return", "on my return", "when i return", "when i am back", "when im back", "in my absence",
        "during my absence", "for urgent", "in urgent cases", "for anything urgent", "if urgent",
        "quando retornar", "quando regressar", "ao retornar", "no meu retorno", "no meu regresso", "na minha ausencia",
        "durante a minha ausencia", "durante minha ausencia", "assuntos urgentes", "em caso de urgencia", "casos urgentes",
        "a mi regreso", "a mi vuelta", "cuando regrese", "cuando vuelva", "en mi ausencia", "durante mi ausencia",
        "asuntos urgentes", "temas urgentes", "en caso de urgencia",
        "a mon retour", "des mon retour", "en mon absence", "durant mon absence", "pendant mon absence", "en cas durgence",
        "nach meiner ruckkehr", "in dringenden fallen", "wahrend meiner abwesenheit", "in meiner abwesenheit", "dringenden angelegenheiten",
        "al mio rientro", "al mio ritorno", "in mia assenza", "durante la mia assenza", "per urgenze", "casi urgenti");

    private static readonly Phrases LimitedAccess = new("limited access", "acesso limitado", "acceso limitado", "acces limite", "accesso limitato");

    /// <summary>A company's thanks, which its customers send to nobody.</summary>
    private static readonly Phrases Thanks = new(
        "thank you for contacting", "thanks for contacting", "thank you for your message", "thanks for your message",
        "thank you for your email", "thanks for your email", "thank you for getting in touch", "thanks for getting in touch",
        "thank you for reaching out", "thanks for reaching out", "we have received your", "your message has been received",
        "obrigado pelo contato", "obrigada pelo contato", "obrigado pelo seu contato", "obrigado pelo contacto", "agradecemos o contato",
        "agradecemos seu contato", "agradecemos o seu contato", "agradecemos o seu contacto", "obrigado por entrar em contato",
        "recebemos sua mensagem", "recebemos a sua mensagem", "recebemos seu email", "recebemos o seu email",
        "gracias por contactarnos", "gracias por contactar", "gracias por su mensaje", "gracias por tu mensaje", "gracias por comunicarse",
        "gracias por escribirnos", "hemos recibido su", "hemos recibido tu",
        "merci de nous avoir contactes", "merci pour votre message", "merci de votre message", "nous avons bien recu votre",
        "vielen dank fur ihre nachricht", "vielen dank fur ihre anfrage", "vielen dank fur ihre email", "danke fur ihre nachricht",
        "vielen dank fur ihre kontaktaufnahme", "wir haben ihre nachricht erhalten",
        "grazie per averci contattato", "grazie per averci scritto", "grazie per il messaggio", "grazie per il suo messaggio",
        "abbiamo ricevuto il suo", "abbiamo ricevuto la sua");

    private static readonly Phrases Promises = new(
        "we will get back to you", "well get back to you", "will get back to you", "we will reply", "we will respond", "we will contact you",
        "we will be in touch", "will respond to you", "we aim to",
        "retornaremos", "responderemos", "entraremos em contato", "entraremos em contacto", "logo retornamos",
        "le contestaremos", "te contestaremos", "nos pondremos en contacto", "nos comunicaremos",
        "nous vous repondrons", "nous reviendrons vers vous", "nous vous recontacterons", "nous vous contacterons",
        "wir melden uns", "wir werden ihre", "wir werden uns", "wir antworten ihnen", "wir setzen uns",
        "risponderemo", "la ricontatteremo", "ti ricontatteremo", "la contatteremo");

    /// <summary>The words that only a machine says; null when a person may have said them.</summary>
    /// <param name="isEmail">Absences and bounces are mail's: in a chat a person may well tell of an absence.</param>
    public static string? Find(string text, bool isEmail)
    {
        var clauses = Words.Clauses(text.Replace("e-mail", "email", StringComparison.OrdinalIgnoreCase));
        if (clauses.IsEmpty)
            return null;
        var title = string.Join(' ', clauses[0]);
        return (Titles.Contains(title) ? title : null)
            ?? Openings.Begin(clauses)
            ?? Both(Thanks, Promises, clauses)
            ?? (isEmail ? Bounces.Begin(clauses) ?? Both(Absences, LimitedAccess, clauses) ?? Absent(clauses) : null);
    }

    /// <summary>In clauses of their own: "I am on holiday and need it for urgent repairs" is a person's.</summary>
    private static string? Absent(ImmutableArray<ImmutableArray<string>> clauses) =>
        Both(Absences, Returns, [.. clauses.Where(clause => Absences.In([clause]) is null || Returns.In([clause]) is null)]);

    private static string? Both(Phrases one, Phrases other, ImmutableArray<ImmutableArray<string>> clauses) =>
        one.In(clauses) is { } first && other.In(clauses) is { } second ? $"{first} ... {second}" : null;

    private sealed class Phrases(params string[] all)
    {
        private readonly ImmutableArray<(string Text, string[] Words)> _all = [.. all.Select(phrase => (phrase, phrase.Split(' ')))];

        /// <summary>The phrase that a clause begins with.</summary>
        public string? Begin(ImmutableArray<ImmutableArray<string>> clauses) =>
            Find(clauses, (clause, words) => clause.StartsWith(words));

        public string? In(ImmutableArray<ImmutableArray<string>> clauses) =>
            Find(clauses, (clause, words) => clause.IndexOf(words) >= 0);

        private string? Find(ImmutableArray<ImmutableArray<string>> clauses, Matches matches)
        {
            foreach (var clause in clauses)
                foreach (var (text, words) in _all)
                {
                    if (matches(clause.AsSpan(), words))
                        return text;
                }

            return null;
        }
    }

    private delegate bool Matches(ReadOnlySpan<string> clause, ReadOnlySpan<string> words);
}
