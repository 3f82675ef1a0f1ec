using System.Text;

namespace Claudia.Engine;

/// <summary>A text with names in braces, which values take the place of. What a value says is never read for names.</summary>
public static class Template
{
    /// <summary>Fills the names that are known; others stay as they are.</summary>
    public static string Fill(string template, IReadOnlyCollection<KeyValuePair<string, string>> values)
    {
        var filled = new StringBuilder();
        var at = 0;
        foreach (var (start, end) in Names(template))
        {
            var name = template[(start + 1)..end];
            var value = values.FirstOrDefault(it => it.Key == name);
            filled.Append(template, at, start - at).Append(value.Key is null ? template[start..(end + 1)] : value.Value);
            at = end + 1;
        }
        return filled.Append(template, at, template.Length - at).ToString();
    }

    /// <summary>The names that a text has.</summary>
    public static IEnumerable<string> NamesOf(string template) => Names(template).Select(name => template[(name.Start + 1)..name.End]);

    private static IEnumerable<(int Start, int End)> Names(string template)
    {
        for (var start = template.IndexOf('{', StringComparison.Ordinal); start >= 0; start = template.IndexOf('{', start + 1))
        {
            var end = start + 1;
            while (end < template.Length && char.IsAsciiLetter(template[end]))
                end++;
            if (end < template.Length && template[end] == '}' && end > start + 1)
                yield return (start, end);
        }
    }
}
