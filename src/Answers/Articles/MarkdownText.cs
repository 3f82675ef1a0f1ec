using System.Collections.Immutable;
using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Claudia.Answers;

/// <summary>Markdown as a messenger shows it: sections of plain paragraphs, lists with their marks, links with their address.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().Build();

    /// <exception cref="ArticleFormatException">The text is nested too deeply.</exception>
    public static ImmutableArray<Section> Sections(string markdown, int linesBefore)
    {
        var sections = new List<(string Heading, List<string> Paragraphs)> { ("", []) };
        foreach (var block in Parse(markdown, linesBefore))
        {
            if (block is HeadingBlock heading)
                sections.Add((Inline(heading.Inline), []));
            else if (Text(block) is { Length: > 0 } paragraph)
                Add(sections[^1].Paragraphs, paragraph, block);
        }

        return [.. sections.Where(section => section.Paragraphs.Count > 0)
            .Select(section => new Section(section.Heading, [.. section.Paragraphs]))];
    }

    private static MarkdownDocument Parse(string markdown, int linesBefore)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            throw new ArticleFormatException(linesBefore + 1, "the text is nested too deeply");
        }
    }

    /// <summary>A list belongs to the line that announces it.</summary>
    private static void Add(List<string> paragraphs, string paragraph, Block block)
    {
        if (block is ListBlock && paragraphs is [.., var before] && before.EndsWith(':'))
            paragraphs[^1] = $"{before}\n{paragraph}";
        else
            paragraphs.Add(paragraph);
    }

    private static string Text(Block block) => block switch
    {
        ListBlock list => string.Join('\n', list.OfType<ListItemBlock>().Select((item, at) => Item(list, item, at))),
        CodeBlock code => code.Lines.ToString().TrimEnd(),
        LeafBlock { Inline: { } inline } => Inline(inline),
        ContainerBlock quote => string.Join('\n', quote.Select(Text).Where(text => text.Length > 0)),
        _ => "",
    };

    private static string Item(ListBlock list, ListItemBlock item, int at)
    {
        var mark = list.IsOrdered ? $"{item.Order.ToString(System.Globalization.CultureInfo.InvariantCulture)}. " : "- ";
        var lines = string.Join('\n', item.Select(Text).Where(text => text.Length > 0));
        return mark + lines.Replace("\n", "\n  ", StringComparison.Ordinal);
    }

    private static string Inline(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines ?? [])
            text.Append(Inline(inline));
        return text.ToString().Trim();
    }

    private static string Inline(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline line => line.IsHard ? "\n" : " ",
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline link => link.Url,
        LinkInline { IsImage: true } image => Inline((ContainerInline)image),
        LinkInline link => Link(Inline((ContainerInline)link), link.Url),
        ContainerInline container => Inline(container),
        _ => "",
    };

    private static string Link(string text, string? address) =>
        string.IsNullOrEmpty(address) || address == text ? text : text.Length == 0 ? address : $"{text} ({address})";
}
