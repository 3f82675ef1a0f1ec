using System.Text.RegularExpressions;

namespace Claudia.Tidy.Tests.Prose;

/// <summary>What a Markdown page links to, and which places in it can be linked to. Code, fenced or inline, holds neither.</summary>
internal sealed partial class MarkdownPage
{
    private readonly List<string> _lines = [];

    public MarkdownPage(string text)
    {
        string? fence = null;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var mark = Fence().Match(line).Groups[1].Value;
            var isFence = mark.Length > 0 && (fence is null || mark.StartsWith(fence, StringComparison.Ordinal));
            _lines.Add(isFence || fence is not null ? "" : line);
            fence = !isFence ? fence : fence is null ? mark : null;
        }
    }

    /// <summary>Each link's target and its line, from 1.</summary>
    public IEnumerable<(string Target, int Line)> Links =>
        from line in _lines.Index()
        let text = InlineCode().Replace(line.Item, "")
        from match in Link().Matches(text).Concat(Reference().Matches(text)).Concat(Html().Matches(text))
        select (match.Groups[1].Value.Trim('<', '>'), line.Index + 1);

    /// <summary>The names of headings, made as GitHub makes them, and of anchors written by hand.</summary>
    public IReadOnlySet<string> Anchors
    {
        get
        {
            var anchors = new HashSet<string>(_lines.SelectMany(line => Anchor().Matches(line)).Select(match => match.Groups[1].Value), StringComparer.Ordinal);
            foreach (var slug in _lines.Select(line => Heading().Match(line)).Where(match => match.Success).Select(match => Slug(match.Groups[1].Value)))
            {
                anchors.Add(Enumerable.Range(0, int.MaxValue).Select(at => at == 0 ? slug : $"{slug}-{at}").First(name => !anchors.Contains(name)));
            }

            return anchors;
        }
    }

    private static string Slug(string heading)
    {
        var text = Link().Replace(heading, match => match.Value[1..match.Value.IndexOf("](", StringComparison.Ordinal)]);
        // GitHub's anchors are in lower case.
#pragma warning disable CA1308
        return NotInSlug().Replace(text.Trim().ToLowerInvariant(), "").Replace(' ', '-');
#pragma warning restore CA1308
    }

    [GeneratedRegex(@"^\s{0,3}(`{3,}|~{3,})")]
    private static partial Regex Fence();

    [GeneratedRegex("(`+)(?!`).*?(?<!`)\\1(?!`)")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"\[[^\[\]]*(?:\[[^\]]*\]\([^)]*\)[^\[\]]*)?\]\(\s*(<[^>]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+[""'(][^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\s{0,3}\[[^\]]+\]:\s*(\S+)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"<(?:a|img|source)\b[^>]*?\b(?:href|src|srcset)=""([^""]*)""")]
    private static partial Regex Html();

    [GeneratedRegex(@"<\w+\b[^>]*?\b(?:id|name)=""([^""]+)""")]
    private static partial Regex Anchor();

    [GeneratedRegex(@"^\s{0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInSlug();
}
