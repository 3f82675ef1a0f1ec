using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>What Claudia says to customers beside her answers, by language.</summary>
/// <param name="Fallback">The language that is spoken to a customer whose own has no phrases here.</param>
public sealed record Phrases(ImmutableSortedDictionary<string, PhraseSet> ByLanguage, string Fallback)
{
    /// <summary>Portuguese, English, Spanish, French, German and Italian; English for any other language.</summary>
    public static readonly Phrases Default = new(
        Wordings.Languages.ToImmutableSortedDictionary(language => language, language => Wordings.In(language).Phrases, StringComparer.Ordinal),
        Wordings.English);

    public PhraseSet In(string? language) => ByLanguage[Spoken(language)];

    /// <summary>A time as people of a language write it, without the year.</summary>
    internal string Time(string? language, DateTimeOffset local) => Wordings.In(Spoken(language)).Time(local);

    private string Spoken(string? language) => language is not null && ByLanguage.ContainsKey(language) ? language : Fallback;
}

/// <summary>The phrases of one language.</summary>
/// <param name="Offer">Asks whether a person should take over.</param>
/// <param name="Transfer">Says that a person takes over; empty to say nothing.</param>
/// <param name="Closed">The same outside office hours; <c>{opens}</c> is when people are there again.</param>
/// <param name="Held">Says that the conversation is passed on then.</param>
/// <param name="Declined">What is said to a customer who does not want the person that was offered.</param>
/// <param name="Fallback">Says that there is no answer, where no person may be offered.</param>
public sealed record PhraseSet(string Offer, string Transfer, string Closed, string Held, string Declined, string Fallback);
