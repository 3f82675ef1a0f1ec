using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Claudia.Rulebooks;

/// <summary>Reads YAML of strangers: bounded in depth, and without anchors, by which a small file can mean a huge one.</summary>
internal static class YamlText
{
    private const int MostDepth = 24;

    /// <summary>The document's root; null when there is none, or something is wrong.</summary>
    public static YamlNode? Read(string text, Findings findings)
    {
        try
        {
            if (!IsHarmless(text, findings))
                return null;
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1)
                return stream.Documents[0].RootNode;
            findings.Add(0, 0, stream.Documents.Count == 0 ? "the file is empty" : "the file must be one document: it has a second '---'");
        }
        catch (YamlException broken)
        {
            findings.Add(broken.Start.Line, broken.Start.Column, $"this is not valid YAML: {broken.Message}");
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The parser's own mistakes on odd input: it says no place.
            findings.Add(0, 0, $"this is not valid YAML: {broken.Message}");
        }
        return null;
    }

    private static bool IsHarmless(string text, Findings findings)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > MostDepth)
                return Refuse(parser.Current, $"this is nested more than {MostDepth} levels deep");
            if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
                return Refuse(parser.Current, "anchors and aliases are not allowed");
        }
        return true;

        bool Refuse(ParsingEvent at, string why)
        {
            findings.Add(at.Start.Line, at.Start.Column, why);
            return false;
        }
    }
}
