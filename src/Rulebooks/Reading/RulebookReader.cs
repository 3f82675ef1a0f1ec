using System.Collections.Immutable;
using Claudia.Engine;

namespace Claudia.Rulebooks;

/// <summary>Reads a rules file, and checks it as a whole.</summary>
public static class RulebookReader
{
    internal static readonly string[] Names = ["thresholds", "person-phrases", "hours", "rules", "messages", "note"];

    private const int MostPhrases = 200;
    private const int LongestPhrase = 200;

    /// <param name="destinations">The destinations that the workspace's settings name; null where they are not known, and any is taken.</param>
    public static RulebookReading Read(string text, IReadOnlyCollection<string>? destinations)
    {
        var findings = new Findings();
        if (text.Length > Rulebook.LongestText)
            findings.Add(0, 0, $"the file is longer than {Rulebook.LongestText / 1024} KB");
        else if (Section.Of(YamlText.Read(text, findings), findings, "the file") is { } root)
        {
            var book = Read(root.Only(Names), destinations) with { Version = Rulebook.VersionOf(text) };
            if (!findings.Any)
                return new(book, []);
        }
        return new(null, findings.InOrder);
    }

    private static Rulebook Read(Section root, IReadOnlyCollection<string>? destinations)
    {
        var thresholds = ThresholdsReader.Read(root.Map("thresholds"));
        var (language, template) = MessagesReader.Note(root.Map("note"));
        return new()
        {
            Escalation = thresholds with
            {
                PersonPhrases = Phrases(root),
                Hours = HoursReader.Read(root.Map("hours")),
                Rules = RulesReader.Read(root, destinations),
            },
            Phrases = MessagesReader.Phrases(root.Map("messages")),
            NoteLanguage = language,
            NoteTemplate = template,
        };
    }

    private static ImmutableArray<string> Phrases(Section root)
    {
        var nodes = root.List("person-phrases").ToList();
        if (nodes.Count > MostPhrases)
            root.Findings.Add(nodes[MostPhrases], $"'person-phrases' may have at most {MostPhrases} entries");
        return [.. nodes.Take(MostPhrases).Select(node => root.Text(node, "person-phrases", LongestPhrase)).OfType<string>()];
    }
}
