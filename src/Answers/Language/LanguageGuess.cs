namespace Claudia.Answers;

/// <summary>A language and how sure the detector is of it.</summary>
/// <param name="Language">pt, en, es, fr, de or it; another two-letter code where the script says it.</param>
/// <param name="Certainty">0 to 1.</param>
public sealed record LanguageGuess(string Language, double Certainty)
{
    /// <summary>From here on a guess is taken over what the conversation's earlier messages were written in.</summary>
    public const double Sure = 0.8;

    /// <summary>From here on it is taken over the workspace's language, where there are no earlier messages.</summary>
    public const double Likely = 0.6;

    public bool IsSure => Certainty >= Sure;
}
