using System.Text;

namespace Claudia.Answers;

/// <summary>Chooses what of an article to tell the customer: its title and the paragraphs that fit the question.</summary>
internal static class ArticleQuote
{
    /// <summary>A message that is longer is not read.</summary>
    public const int Longest = 900;

    /// <summary>The section that fits best, whole when it is short enough, else from its best paragraph on.</summary>
    public static string Of(Article article, Query query, TermReader reader)
    {
        var weights = query.Terms.ToDictionary(term => term.Text, term => term.Rarity * term.Trust, StringComparer.Ordinal);
        double Fit(string text) => reader.Terms(text).Distinct(StringComparer.Ordinal).Sum(term => weights.GetValueOrDefault(term));

        var section = article.Sections.MaxBy(section => Fit(section.Heading) + section.Paragraphs.Max(Fit))!;
        var title = Cut(article.Title, Longest / 2);
        var room = Longest - title.Length - 2;
        var all = section.Paragraphs;
        var first = all.Sum(paragraph => paragraph.Length + 2) <= room ? 0 : all.IndexOf(all.MaxBy(Fit)!);
        return $"{title}\n\n{Join(all.AsSpan()[first..], room)}";
    }

    private static string Join(ReadOnlySpan<string> paragraphs, int room)
    {
        var text = new StringBuilder(Cut(paragraphs[0], room));
        foreach (var paragraph in paragraphs[1..])
        {
            if (text.Length + 2 + paragraph.Length > room)
                break;
            text.Append("\n\n").Append(paragraph);
        }

        return text.ToString();
    }

    /// <summary>Cut at a sentence's end, else at a word's.</summary>
    private static string Cut(string text, int room)
    {
        if (text.Length <= room)
            return text;
        var start = text[..(room - 1)];
        var sentence = start.LastIndexOfAny(['.', '!', '?', '\n']);
        if (sentence > room / 2)
            return start[..(sentence + 1)].TrimEnd();
        var word = start.LastIndexOf(' ');
        var end = word > room / 2 ? word : start.Length;
        return (char.IsHighSurrogate(start[end - 1]) ? start[..(end - 1)] : start[..end]) + "…";
    }
}
