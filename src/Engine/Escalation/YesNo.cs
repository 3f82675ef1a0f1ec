namespace Claudia.Engine;

/// <summary>Whether a customer accepts the offer of a person, in Portuguese, English and Spanish.</summary>
internal static class YesNo
{
    private static readonly HashSet<string> Yes = new(StringComparer.Ordinal)
    {
        "sim", "quero", "claro", "pode", "isso", "aceito", "favor", "ss",
        "yes", "yeah", "yep", "sure", "please", "ok", "okay", "y",
        "si", "quiero", "dale", "vale", "bueno", "acepto",
    };

    private static readonly HashSet<string> No = new(StringComparer.Ordinal)
    {
        "nao", "n", "nem", "nunca", "no", "nope", "not", "dont", "never", "tampoco",
    };

    /// <summary>Longer messages are a question of their own, not an answer to the offer.</summary>
    private const int MostWords = 6;

    public static bool IsYes(string text)
    {
        var words = Words.Of(text);
        return words.Length is > 0 and <= MostWords && words.Any(Yes.Contains) && !words.Any(No.Contains);
    }
}
