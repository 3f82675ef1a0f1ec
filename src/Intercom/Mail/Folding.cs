namespace Claudia.Intercom;

/// <summary>Text in a form for comparing: lower case, plain Latin letters, plain quotes, hyphens and spaces. Every character keeps its
/// position.</summary>
internal static class Folding
{
    private const string Accented = "áàâãäåāçćéèêëęíìîïłñńóòôõöøúùûüýÿžš";
    private const string Bare = "aaaaaaacceeeeeiiiilnnoooooouuuuyyzs";

    public static string Fold(ReadOnlySpan<char> text) =>
        string.Create(text.Length, text, static (folded, from) =>
        {
            for (var at = 0; at < from.Length; at++)
                folded[at] = Fold(from[at]);
        });

    /// <summary>The letters and digits only, folded.</summary>
    public static string Squeeze(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(Fold));

    private static char Fold(char c)
    {
        if (char.IsAscii(c))
            return c is '\t' ? ' ' : char.ToLowerInvariant(c);
        if (char.IsWhiteSpace(c))
            return ' ';
        var lower = char.ToLowerInvariant(c);
        return lower switch
        {
            '\u2018' or '\u2019' or '\u00B4' => '\'',
            '\u201C' or '\u201D' or '\u00AB' or '\u00BB' => '"',
            >= '\u2010' and <= '\u2015' or '\u2212' => '-',
            '\uFF1A' => ':',
            'ß' => 's',
            _ => Accented.IndexOf(lower, StringComparison.Ordinal) is >= 0 and var found ? Bare[found] : lower,
        };
    }
}
