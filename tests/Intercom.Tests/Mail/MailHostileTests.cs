using System.Diagnostics;

namespace Claudia.Intercom.Tests;

public sealed class MailHostileTests
{
    public static TheoryData<string> Pieces =>
    [
        ">", ">\n", "> \n", "<blockquote>", "<blockquote></blockquote>x", "</blockquote>", "<div class=\"gmail_signature\">", "<div class=\"yahoo_quoted\"><div>", "-- \n", "--\nx\n",
        "-----Original Message-----\n", "On Wed, Jan 3, 2024 at 10:11 AM A <a@b.c> wrote:\n", "On 1\n", "a@b\n", "From: a@b\n", "From: a@b\nDate: x\nTo: y\n\n", "From: ", "wrote ", "wrote:\n",
        "This e-mail is confidential. ", "This e-mail. ", "This e-mail\n", "This e-mail is confidential\n\n", "confidential recipient delete sender error copy ", "Sent from my iPhone\n",
        "Regards\n", "Regards\nRui\n", "\n", " ", "a\n", "a\n\n", "Re: ", ": ", ". ", "\u200B", "é", "<", "&gt;", "9", "10:11 ", "3/1/24", "> x\ny\n", "> x\n\n",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Read_AMegabyteOfIt_TakesLinearTime(string piece)
    {
        var body = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        _ = MailText.Read(body, BodyFormat.Plain, new("Fwd: x", null, First: true));
        _ = MailText.Read($"<p>mine</p>{body}>", BodyFormat.Html, new(null, body, First: false));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Read_QuotationsAThousandDeep_KeepsTheWordsAbove()
    {
        var html = $"<p>Mine</p>{string.Concat(Enumerable.Repeat("<blockquote>ours ", 1_000))}{string.Concat(Enumerable.Repeat("</blockquote>", 1_000))}<p>Also mine</p>";
        var plain = "Mine\n" + string.Concat(Enumerable.Range(1, 1_000).Select(depth => new string('>', depth) + " ours\n"));

        Assert.Equal("Mine\n\nAlso mine", MailText.Read(html, BodyFormat.Html, new(null, null, First: true)));
        Assert.Equal("Mine", MailText.Read(plain, BodyFormat.Plain, new(null, null, First: true)));
    }

    [Fact]
    public void Read_ASignatureOf50Kilobytes_IsCutOff()
    {
        var body = "Mine\n\n-- \n" + string.Concat(Enumerable.Repeat("Rui Sample, Boss of Everything\n", 1_700));

        Assert.Equal("Mine", MailText.Read(body, BodyFormat.Plain, new(null, null, First: true)));
    }
}
