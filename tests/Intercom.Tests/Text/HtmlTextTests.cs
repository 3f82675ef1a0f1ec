using System.Diagnostics;

namespace Claudia.Intercom.Tests;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("one", "<p>one</p>")]
    [InlineData("one\ntwo\n\nthree", "<p>one<br>two</p><p>three</p>")]
    [InlineData("one\r\ntwo", "<p>one<br>two</p>")]
    [InlineData("a < b & \"c\" > 'd'", "<p>a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;</p>")]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("\u0000x", "<p>x</p>")]
    [InlineData("", "")]
    public void FromPlain_EscapesAndKeepsLines(string plain, string html) => Assert.Equal(html, HtmlText.FromPlain(plain));

    [Theory]
    [InlineData("<p class=\"no-margin\">one</p>\n<p>two</p>", "one\n\ntwo")]
    [InlineData("<p>one<br>two<br/>three</p>", "one\ntwo\nthree")]
    [InlineData("one<br><br>two", "one\n\ntwo")]
    [InlineData("<h2>List</h2>\n<ul>\n<li>Coffee</li>\n<li>Tea</li>\n</ul>", "List\n\n- Coffee\n- Tea")]
    [InlineData("<div>one</div><div>two</div>", "one\ntwo")]
    [InlineData("<p>a   b\n c</p>", "a b c")]
    [InlineData("<p>3 &lt; 4 &amp;&amp; 5 &gt; 4 &quot;x&quot; &#39;y&#39; &#x41;&nbsp;&eacute;</p>", "3 < 4 && 5 > 4 \"x\" 'y' A \u00E9")]
    [InlineData("<p>&amp;lt;b&amp;gt;</p>", "&lt;b&gt;")]
    [InlineData("<p>AT&T &unknown; &</p>", "AT&T &unknown; &")]
    [InlineData("<p>a<script>alert('</p>')</script>b<style>p{}</style>c</p>", "abc")]
    [InlineData("<p>a<SCRIPT src=x>1</SCRIPT >b</p>", "ab")]
    [InlineData("a<!-- <p>hidden</p> -->b", "ab")]
    [InlineData("a<!-- never closed <b>x</b>", "a")]
    [InlineData("<p title=\"a > b\">x</p>", "x")]
    [InlineData("<p>1 < 2 and <3</p>", "1 < 2 and <3")]
    [InlineData("no tags &amp; two\nlines", "no tags & two\nlines")]
    [InlineData("<pre>a\n  b</pre>", "a\n  b")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc")]
    [InlineData("unclosed <b", "unclosed <b")]
    [InlineData("<p>see <a href='https://x.example'>here</a></p>", "see here")]
    [InlineData("<script>never closed", "")]
    [InlineData("", "")]
    public void ToPlain_ReadsAsAPersonWould(string html, string plain) => Assert.Equal(plain, HtmlText.ToPlain(html).Trim());

    [Theory]
    [InlineData("<p>x</p>", true)]
    [InlineData("  <p class=\"x\">x</p>", true)]
    [InlineData("<br/>x", true)]
    [InlineData("<h2>x</h2>", true)]
    [InlineData("<3 you", false)]
    [InlineData("<foo>", false)]
    [InlineData("x <p>", false)]
    [InlineData("< p>", false)]
    [InlineData("<p", false)]
    [InlineData("", false)]
    public void LooksLikeHtml_OnlyWithAKnownTagInFront(string text, bool html) => Assert.Equal(html, HtmlText.LooksLikeHtml(text));

    [Theory]
    [InlineData("plain words")]
    [InlineData("a < b & c > d \"q\" 'r'")]
    [InlineData("one\ntwo\n\nthree")]
    public void FromPlain_ThenToPlain_IsTheSame(string plain) => Assert.Equal(plain, HtmlText.ToPlain(HtmlText.FromPlain(plain)));

    public static TheoryData<string> Hostile =>
    [
        "<", "<a", "<a ", "<!--", "<!-- -->", "<script>", "</script", "<a =\"x>\" ", "<a ='", "<a =\">", "&", "&amp", "&#", "<p>", "<li>", "<<<>>>", "\n", "<a =\"x>\" <b ='>",
    ];

    /// <summary>A quadratic reader would need minutes for these.</summary>
    [Theory]
    [MemberData(nameof(Hostile))]
    public void ToPlain_AMegabyteOfHostileText_TakesLinearTime(string piece)
    {
        var html = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        _ = HtmlText.ToPlain(html);
        _ = HtmlText.ToPlain(html + ">");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
    }
}
