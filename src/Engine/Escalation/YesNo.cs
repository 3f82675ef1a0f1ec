namespace Claudia.Engine;

/// <summary>Whether a customer accepts the offer of a person or refuses it, in Portuguese, English, Spanish, French, German and Italian.</summary>
internal static class YesNo
{
    /// <summary>At the beginning of a short message these accept, whatever follows.</summary>
    private static readonly HashSet<string> Yes = Set(
        "sim ss aceito claro bora opa", "yes yeah yep yup yea y sure absolutely definitely", "si sip dale vale venga acepto orale obvio", "oui ouais volontiers", "ja jo jawohl gerne gern klar", "certo volentieri");

    /// <summary>These accept in a message that says nothing else: as part of one they ask for something.</summary>
    private static readonly HashSet<string> Consent = Set(
        "quero pode podem isso favor certeza beleza blz fechado fechou ta manda chama transfere passa aceitaria", "please ok okay k alright fine great good perfect yes course why do lets", "quiero quisiera bueno acuerdo perfecto bien hazlo hagalo pasame pasa adelante genial va supuesto", "accord daccord accepte veux bien plait svp", "bitte einverstanden naturlich unbedingt", "va voglio accetto");

    /// <summary>What a message may say beside its consent.</summary>
    private static readonly HashSet<string> Courtesy = Set(
        "por ser passar passe chamar me a o uma pessoa alguem com um atendente humano gente obrigado obrigada brigado valeu vlw bem bom boa mesmo ai entao que sim quero pode favor la ver isso eu acho melhor",
        "thanks thank ty you do it go ahead pass to a the person human agent somebody someone then thatd thats that would be sounds like i not of so guess well lovely",
        "pasar pasame con una la persona agente alguien gracias si sim yes claro de esta por favor pues entonces eso que me lo bien mejor ya hombre",
        "d je s il vous te une personne conseiller merci parfait passez moi un",
        "danke schon das ware gut sehr ich einen menschen mitarbeiter verbinden sie mich mit einem",
        "bene grazie per favore piacere operatore mi passi");

    private static readonly HashSet<string> No = Set(
        "nao n nem nunca", "no nope nah not dont never", "tampoco", "non pas jamais", "nein ne nee nicht kein keine keinen", "mai");

    /// <summary>At the beginning of a short message these refuse.</summary>
    private static readonly HashSet<string> Refusal = Set("nao n", "no nope nah", "non", "nein nee");

    /// <summary>What asks for something all the same: "no, I want a person" refuses nothing.</summary>
    private static readonly HashSet<string> Wish = Set(
        "quero queria preciso mas", "want need but give get let", "quiero necesito pero", "veux voudrais besoin mais", "will mochte brauche aber", "voglio vorrei bisogno ma");

    /// <summary>Longer messages are a question of their own, not an answer to the offer.</summary>
    private const int MostWords = 6;

    public static bool IsYes(string text)
    {
        if (Answer(text) is not { } words || words.Any(No.Contains))
            return false;
        return Yes.Contains(words[0])
            || (words.Any(Consent.Contains) && words.All(word => Consent.Contains(word) || Courtesy.Contains(word)));
    }

    /// <summary>Whether a message refuses clearly: it begins with a no, and wishes for nothing else.</summary>
    public static bool IsNo(string text) =>
        Answer(text) is { } words && Refusal.Contains(words[0]) && !words.Any(Wish.Contains) && PersonRequest.Find(text, []) is null;

    /// <summary>The words of a message short enough to be an answer; null otherwise.</summary>
    private static string[]? Answer(string text) =>
        !text.Contains('?', StringComparison.Ordinal) && Words.Of(text) is { Length: > 0 and <= MostWords } words ? [.. words] : null;

    private static HashSet<string> Set(params string[] languages) =>
        new(languages.SelectMany(words => words.Split(' ')), StringComparer.Ordinal);
}
