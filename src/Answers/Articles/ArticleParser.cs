using System.Collections.Immutable;

namespace Claudia.Answers;

/// <summary>Turns a file's text into an article. Pure; whatever the text is, it gives an article or a finding.</summary>
internal static class ArticleParser
{
    private const string Fence = "---";

    /// <param name="file">The path in the folder, with slashes.</param>
    public static ArticleReading Parse(string file, string text)
    {
        try
        {
            return new ArticleReading.Read(Read(file, text.ReplaceLineEndings("\n").TrimStart('\uFEFF')));
        }
        catch (ArticleFormatException broken)
        {
            return new ArticleReading.Broken(new ArticleFinding(file, broken.Line, broken.Message));
        }
    }

    private static Article Read(string file, string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new ArticleFormatException(0, "the file is not text");
        var (yaml, body, headLines) = Split(text);
        var head = FrontMatter.Parse(yaml, linesBefore: 1);
        var sections = MarkdownText.Sections(body, linesBefore: headLines);
        return new Article(
            file[..^Path.GetExtension(file).Length],
            head.Text("title") ?? throw new ArticleFormatException(head.LineOf("title"), "'title' is missing"),
            Language(file, head),
            Level(head),
            [.. head.List("tags")],
            [.. head.List("questions")],
            sections.IsEmpty ? throw new ArticleFormatException(headLines + 1, "the article has no text") : sections);
    }

    private static (string Yaml, string Body, int HeadLines) Split(string text)
    {
        if (!text.StartsWith(Fence + "\n", StringComparison.Ordinal))
            throw new ArticleFormatException(1, $"the first line must be {Fence}, the start of the front matter");
        var end = text.IndexOf($"\n{Fence}\n", StringComparison.Ordinal);
        if (end < 0)
            throw new ArticleFormatException(1, $"the front matter has no closing {Fence}, or nothing follows it");
        var yaml = end < Fence.Length + 1 ? "" : text[(Fence.Length + 1)..end];
        return (yaml, text[(end + Fence.Length + 2)..], text.AsSpan(0, end + Fence.Length + 2).Count('\n'));
    }

    /// <summary>The head's language (<c>pt-BR</c> is <c>pt</c>), else the folder's name where that is a language.</summary>
    private static string Language(string file, FrontMatter head)
    {
        var written = head.Text("language");
        var folder = file.Split('/') is [var first, _, ..] ? first : null;
        return LanguageCode.Of(written ?? folder)
            ?? throw new ArticleFormatException(
                head.LineOf("language"),
                written is null
                    ? "'language' is missing, and the file lies in no folder of a language such as pt/"
                    : $"'{written}' is not a language code such as pt or pt-BR");
    }

    private static int Level(FrontMatter head) => head.Text("level") switch
    {
        null or "1" => 1,
        "2" => 2,
        var other => throw new ArticleFormatException(head.LineOf("level"), $"'level' is 1 or 2, not '{other}'"),
    };
}
