using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Claudia.Engine;

/// <summary>The words of one language: of notes and of reasons for teammates, of phrases for customers. They stand in <c>Data/words.*.txt</c>.</summary>
internal sealed class Wordings
{
    public const string English = "en";

    /// <summary>In what a reason with less data is said by.</summary>
    private const string Less = ".less";

    private static readonly FrozenDictionary<string, Wordings> ByLanguage =
        new[] { English, "pt", "es", "fr", "de", "it" }.ToFrozenDictionary(language => language, language => new Wordings(Read(language)), StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> _words;

    private Wordings(FrozenDictionary<string, string> words) => _words = words;

    public static ImmutableArray<string> Languages => [.. ByLanguage.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The words of a language; the English ones where it has none.</summary>
    public static Wordings In(string? language) =>
        language is not null && ByLanguage.TryGetValue(language, out var words) ? words : ByLanguage[English];

    public string this[string key] => _words[key];

    /// <summary>What a reason is, in a few words.</summary>
    public string Label(ReasonKind kind) => _words[$"{kind}"];

    /// <summary>The evidence, made of its data.</summary>
    public string Evidence(ReasonKind kind, ImmutableSortedDictionary<string, string> data)
    {
        var template = _words[$"{kind}.evidence"];
        return Template.Fill(Template.NamesOf(template).All(data.ContainsKey) ? template : _words.GetValueOrDefault($"{kind}.evidence{Less}", template), data);
    }

    /// <summary>What was journaled before data were kept stays as it was written.</summary>
    public string Evidence(Reason reason) => reason.Data is { } data ? Evidence(reason.Kind, data) : reason.Evidence;

    public PhraseSet Phrases => new(_words["phrase.offer"], _words["phrase.transfer"], _words["phrase.closed"], _words["phrase.held"], _words["phrase.declined"], _words["phrase.fallback"]);

    public string Time(DateTimeOffset local) => local.ToString(_words["time"], CultureInfo.InvariantCulture);

    private static FrozenDictionary<string, string> Read(string language)
    {
        using var stream = typeof(Wordings).Assembly.GetManifestResourceStream($"words.{language}.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n')
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split(" = ", 2))
            .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }
}
