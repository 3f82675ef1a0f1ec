namespace Claudia.Answers;

/// <summary>An answer to a message that asks for nothing: thanks, a greeting, an assent, a good-bye.</summary>
/// <param name="Language">The language it was said in.</param>
internal sealed record Courtesy(string Language, string Answer)
{
    /// <summary>Not certain: "ok" may be an answer to what somebody else has asked.</summary>
    public const double Confidence = 0.98;

    private static readonly CourtesyPhrases[] All = [.. LanguageData.Languages.Select(CourtesyPhrases.Of)];

    /// <summary>The answer, when the whole message is courtesies; null when anything else stands in it.</summary>
    /// <param name="language">Where phrases are those of several languages, this one goes first.</param>
    public static Courtesy? Find(string text, string language)
    {
        var words = CourtesyPhrases.Words(text);
        if (words.Length is 0 or > CourtesyPhrases.MostWords)
            return null;
        var languages = All.OrderBy(phrases => phrases.Language != language).ToList();
        return First(languages, phrases => phrases.AnswerTo(words))
            ?? (text.Contains('?', StringComparison.Ordinal) ? null : First(languages, phrases => phrases.ThanksIn(words)));
    }

    private static Courtesy? First(List<CourtesyPhrases> languages, Func<CourtesyPhrases, string?> answer) => languages
        .Select(phrases => answer(phrases) is { } said ? new Courtesy(phrases.Language, said) : null)
        .FirstOrDefault(found => found is not null);
}
