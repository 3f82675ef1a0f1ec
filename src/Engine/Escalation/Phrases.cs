using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>What Claudia says to customers beside her answers, by language.</summary>
public sealed record Phrases(ImmutableSortedDictionary<string, PhraseSet> ByLanguage, string Fallback)
{
    /// <summary>Portuguese, English and Spanish; English for any other language.</summary>
    public static readonly Phrases Default = new(
        ImmutableSortedDictionary<string, PhraseSet>.Empty
            .Add("pt", new(
                "Não tenho certeza se entendi. Pode me contar um pouco mais? Se preferir, passo você para uma pessoa da nossa equipe: quer?",
                "Vou passar você para uma pessoa da nossa equipe. Ela recebe tudo o que conversamos até aqui."))
            .Add("en", new(
                "I am not sure that I understood. Could you tell me a little more? If you prefer, I can pass you to a person of our team: would you like that?",
                "I am passing you to a person of our team. They can see everything that we have discussed so far."))
            .Add("es", new(
                "No estoy seguro de haber entendido. ¿Puedes contarme un poco más? Si lo prefieres, te paso con una persona de nuestro equipo: ¿quieres?",
                "Te paso con una persona de nuestro equipo. Verá todo lo que hemos hablado hasta ahora.")),
        "en");

    public PhraseSet In(string? language) =>
        language is not null && ByLanguage.TryGetValue(language, out var set) ? set : ByLanguage[Fallback];
}

/// <summary>The phrases of one language.</summary>
/// <param name="Offer">Asks whether a person should take over.</param>
/// <param name="Transfer">Says that a person takes over; empty to say nothing.</param>
public sealed record PhraseSet(string Offer, string Transfer);
