namespace Claudia.Intercom;

/// <summary>The words of introductions by language, folded: English, Portuguese, Spanish, French, German, Italian, Dutch, Nordic,
/// Polish.</summary>
internal static class AttributionWords
{
    private static readonly string[] Openers =
    [
        "on ", "em ", "no dia ", "na ", "no ", "a ", "a(s) ", "el ", "el dia ", "en fecha ", "con fecha ", "le ", "am ", "il ",
        "il giorno ", "in data ", "op ",
        "den ", "pa ", "w dniu ", "dnia ", "dne ",
    ];

    private static readonly string[] Days =
    [
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "seg", "ter", "qua", "qui", "sex", "sab", "dom", "lun", "mar", "mie", "jue",
        "vie", "mer", "jeu", "ven", "sam", "dim",
        "die", "mit", "don", "fre", "sam", "son", "gio", "maa", "din", "woe", "vri", "zat", "zon", "mo", "di", "mi", "do", "fr", "sa",
        "so", "tor", "lor", "tir", "ons",
        "jan", "feb", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "fev", "abr", "mai", "ago", "set", "out", "dez",
        "ene", "dic", "avr", "aou", "jui", "okt", "gen", "mag", "giu", "lug", "ott",
    ];

    private static readonly string[] Verbs =
    [
        "wrote", "writes", "written", "escreveu", "escreveram", "escribio", "escribieron", "a ecrit", "ecrit", "ecrivait", "schrieb",
        "geschrieben", "schreibt",
        "ha scritto", "scritto", "scrisse", "schreef", "geschreven", "skrev", "napisal", "napisala", "napisal(a)", "kirjoitti",
    ];

    private static readonly string[] NameFollowers = ["schrieb", "schreef", "skrev", "schreibt", "napisal", "napisala", "napisal(a)"];

    /// <summary>True when an introduction may begin with this line; sentences of people are told apart later.</summary>
    public static bool MayBegin(string folded) =>
        folded.Length > 0
        && (Opens(folded) || folded.StartsWith("---", StringComparison.Ordinal) || char.IsAsciiDigit(folded[0])
            || folded.Contains('@', StringComparison.Ordinal) || (folded[^1] == ':' && FindVerb(folded).At >= 0));

    /// <summary>True when the text begins with "on" and a date, in one of the languages.</summary>
    public static bool Opens(string folded)
    {
        foreach (var opener in Openers)
            if (folded.StartsWith(opener, StringComparison.Ordinal) && BeginsWithDate(folded.AsSpan(opener.Length).TrimStart()))
                return true;
        return BeginsWithDay(folded);
    }

    /// <summary>The place and length of the last verb of writing that is a word of its own; -1 when there is none.</summary>
    public static (int At, int Length) FindVerb(string folded)
    {
        var (found, length) = (-1, 0);
        foreach (var verb in Verbs)
        {
            var at = folded.LastIndexOf(verb, StringComparison.Ordinal);
            var (end, farthest) = (at + verb.Length, found + length);
            if (at >= 0 && IsWord(folded, at, verb.Length) && (end > farthest || (end == farthest && at < found)))
                (found, length) = (at, verb.Length);
        }

        return (found, length);
    }

    public static bool NameFollows(ReadOnlySpan<char> verb)
    {
        foreach (var follower in NameFollowers)
            if (verb.SequenceEqual(follower))
                return true;
        return false;
    }

    private static bool BeginsWithDate(ReadOnlySpan<char> text) => text.Length > 0 && (char.IsAsciiDigit(text[0]) || BeginsWithDay(text));

    private static bool BeginsWithDay(ReadOnlySpan<char> text)
    {
        foreach (var day in Days)
            if (text.StartsWith(day, StringComparison.Ordinal) && (day.Length > 2 || text.Length == 2 || text[2] is '.' or ',' or ' '))
                return true;
        return false;
    }

    private static bool IsWord(string text, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + length == text.Length || !char.IsLetterOrDigit(text[at + length]));
}
