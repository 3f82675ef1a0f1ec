using System.Collections.Immutable;
using Claudia.Engine;

namespace Claudia.Rulebooks;

/// <summary>Reads <c>messages</c> and <c>note</c>.</summary>
internal static class MessagesReader
{
    public static readonly string[] MessageNames = ["offer", "transfer", "closed", "held", "declined", "fallback"];
    public static readonly string[] NoteNames = ["language", "template"];
    public static readonly string[] Placeholders = ["destination", "reasons", "summary", "confidence", "messages"];

    private const int LongestMessage = 1000;
    private const int LongestTemplate = 4000;
    private const string Opens = "opens";
    private const string Silence = "transfer";

    public static ImmutableSortedDictionary<string, PhraseSet> Phrases(Section? section)
    {
        var phrases = ImmutableSortedDictionary.CreateBuilder<string, PhraseSet>(StringComparer.Ordinal);
        foreach (var language in section?.Names ?? [])
        {
            if (language.Length is not 2 || !language.All(char.IsAsciiLetterLower))
                section!.Findings.Add(section[language]!, $"'{language}' is no language: it must be two letters, such as pt");
            else if (section!.Map(language) is { } set)
                phrases[language] = Phrases(set.Only(MessageNames), Engine.Phrases.Default.In(language));
        }
        return phrases.ToImmutable();
    }

    public static (string? Language, string? Template) Note(Section? section)
    {
        if (section is null)
            return (null, null);
        section.Only(NoteNames);
        var language = section.Choice("language", [.. Engine.Phrases.Default.ByLanguage.Keys.Select((code, at) => (code, at))]);
        var template = section.Text("template", LongestTemplate);
        foreach (var name in template is null ? [] : Engine.Template.NamesOf(template).Except(Placeholders))
            section.Findings.Add(section["template"]!, $"'{{{name}}}' is not known here. {Suggestion.Of(name, Placeholders, "Known are")}");
        return (language is { } at ? Engine.Phrases.Default.ByLanguage.Keys.ElementAt(at) : null, template);
    }

    private static PhraseSet Phrases(Section section, PhraseSet usual) => new(
        Text(section, "offer") ?? usual.Offer,
        Text(section, Silence) ?? usual.Transfer,
        Text(section, "closed") ?? usual.Closed,
        Text(section, "held") ?? usual.Held,
        Text(section, "declined") ?? usual.Declined,
        Text(section, "fallback") ?? usual.Fallback);

    /// <summary>A transfer may be made without a word: an empty text, or off.</summary>
    private static string? Text(Section section, string name) =>
        name == Silence && section.IsSilent(name) ? "" : Known(section, name, section.Text(name, LongestMessage));

    private static string? Known(Section section, string name, string? text)
    {
        string[] known = name is "closed" or "held" ? [Opens] : [];
        foreach (var other in Engine.Template.NamesOf(text ?? "").Except(known))
            section.Findings.Add(section[name]!, $"'{{{other}}}' is not known here. {Suggestion.Of(other, known, "Known are")}");
        return text;
    }
}
