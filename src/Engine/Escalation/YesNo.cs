namespace Claudia.Engine;

/// <summary>Whether a customer accepts the offer of a person, in Portuguese, English and Spanish.</summary>
internal static class YesNo
{
    /// <summary>At the beginning of a short message these accept, whatever follows.</summary>
    private static readonly HashSet<string> Yes = Set("sim ss aceito claro", "yes yeah yep y sure", "si dale vale acepto");

    /// <summary>These accept in a message that says nothing else: as part of one they ask for something.</summary>
    private static readonly HashSet<string> Consent = Set("quero pode isso favor", "please ok okay", "quiero bueno");

    /// <summary>What a message may say beside its consent.</summary>
    private static readonly HashSet<string> Courtesy = Set(
        "por ser passar passe me a uma pessoa com um atendente humano obrigado obrigada bem mesmo ai entao que",
        "thanks thank you do it go ahead pass to person human agent",
        "pasar pasame con una persona agente gracias si sim yes claro");

    private static readonly HashSet<string> No = Set("nao n nem nunca", "no nope not dont never", "tampoco");

    /// <summary>Longer messages are a question of their own, not an answer to the offer.</summary>
    private const int MostWords = 6;

    public static bool IsYes(string text)
    {
        var words = Words.Of(text);
        if (words.Length is 0 or > MostWords || text.Contains('?', StringComparison.Ordinal) || words.Any(No.Contains))
            return false;
        return Yes.Contains(words[0])
            || (words.Any(Consent.Contains) && words.All(word => Consent.Contains(word) || Courtesy.Contains(word)));
    }

    private static HashSet<string> Set(params string[] languages) =>
        new(languages.SelectMany(words => words.Split(' ')), StringComparer.Ordinal);
}
