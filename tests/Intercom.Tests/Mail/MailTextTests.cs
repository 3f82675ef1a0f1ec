namespace Claudia.Intercom.Tests;

public sealed class MailTextTests
{
    public static TheoryData<string, string, string> Forms
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (name, body, words) in MailForms.Introductions.Concat(MailForms.Headers).Concat(MailForms.Footers))
                data.Add(name, body, words);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Read_AFormOfAMailProgram_IsTheCustomersWords(string name, string body, string words) =>
        Assert.Equal((name, words), (name, Read(body)));

    [Theory]
    [InlineData("> Do you want A?\nYes\n> And B?\nNo, thanks", "Yes\nNo, thanks")]
    [InlineData("On 3 Jan 2024, at 10:11, Acme <s@acme.example> wrote:\n\n> Which order?\n\nOrder 5521.\n\n> And when?\n\nLast week.", "Order 5521.\n\nLast week.")]
    [InlineData("See below.\n\nAm 03.01.24 um 10:11 schrieb Acme:\n> Welche Nummer?\n5521\n> Danke!", "See below.\n\n5521")]
    [InlineData("> A long line of ours that the mail program wrapped at some seventy-six\ncharacters\n> and went on\n\nMine", "Mine")]
    [InlineData("-----Original Message-----\n> Our words\n\nWritten below the quotation.", "Written below the quotation.")]
    [InlineData("> quoted\n\nMy words\n\n-- \nRui\n\n> quoted again", "My words")]
    public void Read_WordsBelowOrBetweenQuotations_AreKept(string body, string words) => Assert.Equal(words, Read(body));

    [Theory]
    [InlineData("My files are\n>5 MB each. What now?")]
    [InlineData("From: Lisbon\nTo: Porto\nDate: 3 May\nHow much is it?")]
    [InlineData("On Monday he wrote: \"Pay 50 euros\", in one line.\nIs this right?")]
    [InlineData("On Monday your colleague wrote:\nPay 50 euros.\nIs this right?")]
    [InlineData("On 3 January 2024 your colleague wrote:\nPay 50 euros.\nIs this right?")]
    [InlineData("Thanks,\nRui\n\nPS: Please cancel my order, too.")]
    [InlineData("Thanks,\nplease cancel my order 5521.")]
    [InlineData("I got your confidential message by mistake. Should I delete it and inform the sender?")]
    [InlineData("My data is confidential. Please delete my account and tell me what the law says about copies of attachments.")]
    [InlineData("Is it confidential?\n\nThis message did not come through: error 55.")]
    [InlineData("Hello.\n\nThis e-mail I got says it is confidential and that I must delete my account.")]
    [InlineData("Hello.\n\nThis email about my order came twice. Please inform the sender to remove it.")]
    [InlineData("Antes de imprimir a fatura preciso de mudar a morada.")]
    [InlineData("Hello.\nThanks, but I need a person")]
    [InlineData("From: Ana <ana@example.org>\nSubject: Order\n\nMessage: Where is it?")]
    [InlineData("Thank you!\nRui Sample")]
    [InlineData("The rule:\n---\nWhat is it for?")]
    public void Read_WordsThatOnlyLookLikeIt_Stay(string body) => Assert.Equal(body, Read(body));

    [Theory]
    [InlineData("---------- Forwarded message ---------\nFrom: Ana <ana@example.org>\nDate: Wed, 3 Jan 2024\nSubject: Parcel\nTo: <rui@example.org>\n\n\nWhere is it?", null)]
    [InlineData("Begin forwarded message:\n\n> From: Ana <ana@example.org>\n> Subject: Parcel\n> Date: 3 January 2024 at 10:11\n> To: rui@example.org\n> \n> Where is it?", null)]
    [InlineData("> Begin forwarded message:\n> \n> From: Ana <ana@example.org>\n> Subject: Parcel\n> Date: 3 January 2024\n> \n> Where is it?", null)]
    [InlineData("Sent from my iPhone\n\nBegin forwarded message:\n\nFrom: Ana <ana@example.org>\nDate: 3 January 2024\nSubject: Parcel\n\nWhere is it?", null)]
    [InlineData("________________________________\nDe: Ana\nEnviada em: quarta-feira, 3 de janeiro de 2024 10:11\nPara: Rui\nAssunto: Encomenda\n\nWhere is it?", "ENC: Encomenda")]
    [InlineData("De : Ana\nEnvoyé : mercredi 3 janvier 2024 10:11\nÀ : Rui\nObjet : Colis\n\nWhere is it?", "TR: Colis")]
    [InlineData("Von: Ana\nGesendet: Mittwoch, 3. Januar 2024 10:11\nAn: Rui\nBetreff: Paket\n\nWhere is it?\n\nAm 02.01.24 um 10:11 schrieb Acme:\n> Our words", "WG: Paket")]
    [InlineData("FYI\n\nFrom: Ana\nSent: Wednesday, January 3, 2024 10:11 AM\nTo: Rui\nSubject: Parcel\n\nWhere is it?", "FW: Parcel")]
    public void Read_AMailThatOnlyForwards_HasTheWordsOfThat(string body, string? subject) =>
        Assert.Contains("Where is it?", Assert.Single([Read(body, subject) ?? ""], text => !text.Contains("Our words", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Can you help?\n\n---------- Forwarded message ---------\nFrom: Ana <ana@example.org>\nDate: Wed, 3 Jan 2024\nSubject: Parcel\n\nNot mine", "Fwd: Parcel", "Can you help?")]
    [InlineData("On Wed, Jan 3, 2024 at 10:11 AM Acme <s@acme.example> wrote:\n\n> Our words", "Re: Parcel", null)]
    [InlineData("From: Acme <s@acme.example>\nSent: Wednesday, January 3, 2024 10:11 AM\nTo: Rui\nSubject: Parcel\n\nOur words", "Re: Parcel", null)]
    [InlineData("Sent from my iPhone", null, null)]
    [InlineData("", null, null)]
    [InlineData(null, null, null)]
    public void Read_OnlyWhatIsNotTheCustomers_IsLeftOut(string? body, string? subject, string? words) => Assert.Equal(words, Read(body, subject));

    [Theory]
    [InlineData("<p>Mine</p><blockquote type=\"cite\"><p>Ours</p><p>too</p></blockquote>", "Mine")]
    [InlineData("<div>Mine</div><div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">Odd words:<br></div><blockquote class=\"gmail_quote\">Ours</blockquote></div>", "Mine")]
    [InlineData("<div>Mine</div><div id=\"ydp1yahoo_quoted_2\" class=\"yahoo_quoted\"><div>Odd words</div><div><div>Ours</div></div></div><div>More</div>", "Mine\nMore")]
    [InlineData("<div>Mine</div><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\"><b>Whatever:</b> Ours</div><div>Ours</div>", "Mine")]
    [InlineData("<div>Mine</div><div id=\"x_divRplyFwdMsg\">Head</div><div>Ours</div>", "Mine")]
    [InlineData("<div>Mine</div><br><div class=\"gmail_signature\"><div>Rui</div><div>Boss</div></div>", "Mine")]
    [InlineData("<div>Mine</div><blockquote style=\"margin:0 0 0 40px;border:none;padding:0px\"><div>Indented</div></blockquote>", "Mine\n\nIndented")]
    [InlineData("<blockquote>Ours?<blockquote>Older</blockquote></blockquote><p>Mine</p><blockquote>Ours again</blockquote><p>Also mine</p>", "Mine\n\nAlso mine")]
    [InlineData("<p>Mine</p><p><b>From:</b> Acme<br><b>Sent:</b> Wednesday, January 3, 2024 10:11 AM<br><b>To:</b> Rui<br><b>Subject:</b> RE: x</p><p>Ours</p>", "Mine")]
    public void Read_Html_KnowsTheElementsOfQuotations(string body, string words) => Assert.Equal(words, Read(body, format: BodyFormat.Html));

    [Theory]
    [InlineData("Mine, thanks! On Wed, Jan 3, 2024 at 10:11 AM Acme Support <s@acme.example> wrote: Our words. Our words.")]
    [InlineData("Mine, thanks! Em qua., 3 de jan. de 2024 às 10:11, Acme Suporte <s@acme.example> escreveu: > Our words.")]
    [InlineData("Mine, thanks! Am Mi., 3. Jan. 2024 um 10:11 Uhr schrieb Acme Hilfe <s@acme.example>: Our words.")]
    [InlineData("Mine, thanks! From: Acme <s@acme.example> Sent: Wednesday, January 3, 2024 10:11 AM To: Rui Subject: RE: x Our words.")]
    [InlineData("Mine, thanks! -----Original Message----- From: Acme <s@acme.example> Our words, and more of them.")]
    [InlineData("Mine, thanks! This e-mail and any attachments are confidential. Unauthorised use may lead to legal action.")]
    public void Read_ABodyWhoseLineEndsAreLost_IsCutAllTheSame(string body) => Assert.Equal("Mine, thanks!", Read(body));

    [Fact]
    public void Read_HistoryBesideTheBody_IsCutOffItsEnd()
    {
        const string History = "<div><span>On Jan 28, wrote:</span><blockquote>Previous <b>thread</b></blockquote></div>";

        Assert.Equal("Mine", MailText.Read("Mine\n\nOn Jan 28, wrote:\nPrevious thread\n", BodyFormat.Plain, new(null, History, First: false)));
        Assert.Equal("Mine", MailText.Read($"<p>Mine</p>{History}", BodyFormat.Html, new(null, History, First: false)));
        Assert.Equal("Mine", MailText.Read("Mine", BodyFormat.Plain, new(null, History, First: false)));
        Assert.Null(MailText.Read("On Jan 28, wrote:\nPrevious thread\n", BodyFormat.Plain, new("Re: x", History, First: false)));
    }

    [Fact]
    public void Read_ForwardWhoseWordsAreInTheHistory_HasThem()
    {
        const string History = "<div>---------- Forwarded message ---------<br>From: Ana &lt;ana@example.org&gt;<br>Date: 3 Jan 2024<br>Subject: x</div><p>Where is it?</p>";

        Assert.Equal("Where is it?", MailText.Read(null, BodyFormat.Plain, new("Fwd: x", History, First: true)));
    }

    private static string? Read(string? body, string? subject = null, BodyFormat format = BodyFormat.Plain) =>
        MailText.Read(body, format, new(subject, null, First: false));
}
