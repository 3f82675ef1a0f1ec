using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>Whether a customer asks for a person, in Portuguese, English and Spanish.</summary>
internal static class PersonRequest
{
    /// <summary>How far an asking word stands before the person that it asks for.</summary>
    private const int Reach = 6;

    /// <summary>A message this short that names an agent asks for one.</summary>
    private const int Shout = 4;

    /// <summary>Words for those who work at a help desk: with any asking word they are a request.</summary>
    private static readonly HashSet<string> Agents = Set(
        "atendente atendentes humano humana humanos supervisor supervisora gerente consultor consultora",
        "human humans agent agents representative representatives rep supervisor manager operator advisor",
        "agente agentes asesor asesora operador operadora ejecutivo ejecutiva encargado");

    /// <summary>Words for anybody: only with a word for talking are they a request.</summary>
    private static readonly HashSet<string> Anybody = Set("pessoa pessoas alguem gente", "person people someone somebody anyone anybody", "persona personas alguien");

    private static readonly HashSet<string> Talking = Set(
        "falar falo fala conversar passa passar passe transfere transferir transfira chama chamar chame",
        "talk talking speak speaking chat connect transfer pass put",
        "hablar hablo comunicar comunicame comunicarme pasame pasar pasarme transferir transfiereme conectame");

    private static readonly HashSet<string> Asking = Set(
        "quero queria preciso gostaria posso cade",
        "want need get give call let like",
        "quiero quisiera necesito puedo dame");

    private static readonly HashSet<string> Negations = Set("nao nem sem nunca", "no not dont doesnt never without didnt", "tampoco sin nunca");

    /// <summary>Already as <see cref="Words"/> gives them: this is asked at every step.</summary>
    private static readonly string[] Sentences =
    [
        "me transfere", "me transfira", "me passa para", "transfer me", "pass me to", "transfiereme", "pasame con",
        "tem alguem ai", "anyone real", "anyone there", "real person", "pessoa de verdade", "persona real", "hay alguien ahi",
    ];

    /// <summary>The words that ask; null when the message does not.</summary>
    /// <param name="morePhrases">Phrases of the workspace's own.</param>
    public static string? Find(string text, ImmutableArray<string> morePhrases)
    {
        var clauses = Words.Clauses(text);
        ImmutableArray<string> words = [.. clauses.SelectMany(clause => clause)];
        var negated = clauses.SelectMany(Negated).ToImmutableArray();
        var line = $" {string.Join(' ', words)} ";
        return ByPhrase(line, negated, Sentences)
            ?? ByPhrase(line, negated, morePhrases.Select(phrase => string.Join(' ', Words.Of(phrase))))
            ?? ByPerson(words, negated);
    }

    private static string? ByPhrase(string line, ImmutableArray<bool> negated, IEnumerable<string> phrases) =>
        phrases.FirstOrDefault(phrase => phrase.Length > 0
            && line.IndexOf($" {phrase} ", StringComparison.Ordinal) is >= 0 and var at
            && !negated[line[..at].Count(letter => letter == ' ')]);

    private static string? ByPerson(ImmutableArray<string> words, ImmutableArray<bool> negated)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var agent = Agents.Contains(words[at]);
            if (!agent && !Anybody.Contains(words[at]))
                continue;
            var from = Asker(words, at, agent);
            if (from >= 0 && !negated[from])
                return string.Join(' ', words[from..(at + 1)]);
        }
        return null;
    }

    /// <summary>Where the request begins; -1 when nobody is asked for.</summary>
    private static int Asker(ImmutableArray<string> words, int person, bool agent)
    {
        for (var at = person - 1; at >= Math.Max(0, person - Reach); at--)
        {
            if (Talking.Contains(words[at]) || (agent && Asking.Contains(words[at])))
                return at;
        }
        return agent && words.Length <= Shout ? 0 : -1;
    }

    /// <summary>For each word of a clause, whether it or one shortly before it negates. "No, I want ..." negates nothing.</summary>
    private static IEnumerable<bool> Negated(ImmutableArray<string> clause) =>
        clause.Select((_, at) => clause[Math.Max(0, at - 3)..(at + 1)].Any(Negations.Contains));

    private static HashSet<string> Set(params string[] languages) =>
        [.. languages.SelectMany(words => words.Split(' '))];
}
