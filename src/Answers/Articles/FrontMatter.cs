using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Claudia.Answers;

/// <summary>
/// An article's head: texts and lists of texts by name, with their lines.
/// Read event by event and never nested, so that no YAML, however deep or self-referring, can hurt.
/// </summary>
internal sealed class FrontMatter
{
    public const int MostEntries = 64;
    public const int LongestText = 1000;

    private static readonly string[] Known = ["title", "language", "level", "tags", "questions"];

    private readonly Dictionary<string, Field> _fields = new(StringComparer.Ordinal);

    private FrontMatter()
    {
    }

    private sealed record Field(int Line, bool IsList, List<string> Values);

    /// <exception cref="ArticleFormatException">What is wrong, and in which line of the file.</exception>
    public static FrontMatter Parse(string yaml, int linesBefore)
    {
        try
        {
            var head = new FrontMatter();
            head.Read(new Parser(new StringReader(yaml)), linesBefore);
            return head;
        }
        catch (YamlException broken)
        {
            throw new ArticleFormatException(linesBefore + (int)broken.Start.Line, $"the front matter is not valid YAML: {broken.Message}");
        }
    }

    public int LineOf(string name) => _fields.TryGetValue(name, out var field) ? field.Line : 1;

    /// <summary>A single text, or null when it is absent or empty.</summary>
    public string? Text(string name)
    {
        if (!_fields.TryGetValue(name, out var field))
            return null;
        if (field.IsList)
            throw new ArticleFormatException(field.Line, $"'{name}' must be a text, not a list");
        return string.IsNullOrWhiteSpace(field.Values[0]) ? null : field.Values[0].Trim();
    }

    /// <summary>A list of texts; a single text is a list of one.</summary>
    public IEnumerable<string> List(string name) =>
        _fields.TryGetValue(name, out var field)
            ? field.Values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value.Trim())
            : [];

    private void Read(Parser parser, int linesBefore)
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
            throw new ArticleFormatException(linesBefore, "the front matter is empty");
        if (!parser.TryConsume<MappingStart>(out var start))
            throw new ArticleFormatException(Line(parser.Current, linesBefore), "the front matter must be a list of 'name: value' lines");
        RefuseAnchor(start, linesBefore);
        while (!parser.TryConsume<MappingEnd>(out _))
            ReadField(parser, linesBefore);
    }

    private void ReadField(Parser parser, int linesBefore)
    {
        var line = Line(parser.Current, linesBefore);
        var name = Scalar(parser, linesBefore);
        if (!Known.Contains(name, StringComparer.Ordinal))
            throw new ArticleFormatException(line, $"'{name}' is not known; known are {string.Join(", ", Known)}");
        var isList = parser.TryConsume<SequenceStart>(out var start);
        if (start is not null)
            RefuseAnchor(start, linesBefore);
        var field = new Field(line, isList, isList ? ReadList(parser, linesBefore) : [Scalar(parser, linesBefore)]);
        if (!_fields.TryAdd(name, field))
            throw new ArticleFormatException(line, $"'{name}' is given twice");
    }

    private static List<string> ReadList(Parser parser, int linesBefore)
    {
        var values = new List<string>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (values.Count == MostEntries)
                throw new ArticleFormatException(Line(parser.Current, linesBefore), $"a list may have at most {MostEntries} entries");
            values.Add(Scalar(parser, linesBefore));
        }

        return values;
    }

    private static string Scalar(Parser parser, int linesBefore)
    {
        if (!parser.TryConsume<Scalar>(out var scalar))
            throw new ArticleFormatException(Line(parser.Current, linesBefore), "a plain text is expected here");
        RefuseAnchor(scalar, linesBefore);
        return scalar.Value.Length <= LongestText
            ? scalar.Value
            : throw new ArticleFormatException(Line(scalar, linesBefore), $"a text may have at most {LongestText} characters");
    }

    private static void RefuseAnchor(NodeEvent node, int linesBefore)
    {
        if (!node.Anchor.IsEmpty)
            throw new ArticleFormatException(Line(node, linesBefore), "anchors are not allowed");
    }

    private static int Line(ParsingEvent? at, int linesBefore) => linesBefore + (int)(at?.Start.Line ?? 0);
}
