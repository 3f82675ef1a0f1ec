namespace Claudia.Answers;

/// <summary>Finds a message's language from its function words, its letters, its script and what articles there are. Pure.</summary>
public static class LanguageDetector
{
    /// <summary>Words of a message that are looked at.</summary>
    private const int MostWords = 80;

    /// <summary>What a function word is worth, against the letters' log-likelihood.</summary>
    private const double WordWeight = 3.2;

    /// <summary>Trigrams overlap, so that their evidence counts several times over; this takes it back.</summary>
    private const double LetterWeight = 0.3;

    /// <summary>What a word that a language's articles use is worth.</summary>
    private const double ArticleWeight = 1.5;

    private static readonly LanguageProfile[] Profiles = [.. LanguageData.Languages.Select(language => new LanguageProfile(language))];

    /// <summary>The likeliest language; null when the text has no word to tell by.</summary>
    public static LanguageGuess? Detect(string text) => Detect(text, ArticleWords.None);

    /// <summary>The message's language when the detector is sure, else the conversation's, else the workspace's.</summary>
    public static string Choose(string text, string? earlier, string fallback) => Choose(text, earlier, fallback, ArticleWords.None);

    internal static LanguageGuess? Detect(string text, ArticleWords articles)
    {
        var words = Words.Of(text).Where(word => word.All(char.IsLetter)).Take(MostWords).ToArray();
        if (Script.LanguageOf(words) is { } byScript)
            return new LanguageGuess(byScript, 1);
        var latin = words.Where(Script.IsLatin).ToArray();
        return latin.Length == 0 ? null : Likeliest(latin, articles);
    }

    internal static string Choose(string text, string? earlier, string fallback, ArticleWords articles)
    {
        var needed = earlier is null ? LanguageGuess.Likely : LanguageGuess.Sure;
        return Detect(text, articles) is { } guess && guess.Certainty >= needed ? guess.Language : earlier ?? fallback;
    }

    private static LanguageGuess Likeliest(string[] words, ArticleWords articles)
    {
        var evidence = Profiles.Select(profile => words.Sum(word => Evidence(profile, word, articles))).ToArray();
        var best = Array.IndexOf(evidence, evidence.Max());
        var share = 1 / evidence.Sum(value => Math.Exp(value - evidence[best]));
        return new LanguageGuess(Profiles[best].Language, share);
    }

    private static double Evidence(LanguageProfile profile, string word, ArticleWords articles) =>
        (WordWeight * profile.WordEvidence(word))
        + (LetterWeight * profile.LetterEvidence(word))
        + (articles.Have(profile.Language, word) ? ArticleWeight : 0);
}
