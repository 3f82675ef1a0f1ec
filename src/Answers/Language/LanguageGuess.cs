namespace Claudia.Answers;

/// <summary>A language and how sure the detector is of it.</summary>
/// <param name="Language">pt, en, es, fr, de or it; another two-letter code where the script says it.</param>
/// <param name="Certainty">0 to 1.</param>
public sealed record LanguageGuess(string Language, double Certainty)
{
    /// <summary>From here on a guess is taken over what the conversation's earlier messages were written in.</summary>
    public const double Sure = 0.8;

    public bool IsSure => Certainty >= Sure;
}
