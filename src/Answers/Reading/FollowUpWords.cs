using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Claudia.Answers;

/// <summary>One language's words by which a message leans on what was said before it.</summary>
internal sealed class FollowUpWords
{
    private static readonly ConcurrentDictionary<string, FollowUpWords> Read = new(StringComparer.Ordinal);

    private readonly FrozenSet<string> _openings;
    private readonly FrozenSet<string> _pointers;

    private FollowUpWords(string language)
    {
        var lines = LanguageData.Lines("followups", language);
        _openings = Folded(lines.Where(line => line[0] != '+'));
        _pointers = Folded(lines.Where(line => line[0] == '+').Select(line => line[1..]));
    }

    /// <summary>The words of a language; one without data has none.</summary>
    public static FollowUpWords Of(string language) =>
        LanguageData.Languages.Contains(language, StringComparer.Ordinal)
            ? Read.GetOrAdd(language, name => new FollowUpWords(name))
            : Read.GetOrAdd("", name => new FollowUpWords(name));

    /// <summary>Whether a message begins with an opening, or points back.</summary>
    public bool Lean(string text)
    {
        var words = Words.Of(text).Select(Words.Fold).ToArray();
        return words.Length > 0 && (_openings.Contains(words[0]) || words.Any(_pointers.Contains));
    }

    private static FrozenSet<string> Folded(IEnumerable<string> lines) =>
        lines.SelectMany(LanguageData.Entries).Select(Words.Fold).ToFrozenSet(StringComparer.Ordinal);
}
