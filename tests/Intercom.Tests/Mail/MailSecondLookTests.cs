namespace Claudia.Intercom.Tests;

/// <summary>Longer mails as they come, each with several things below the customer's words.</summary>
public sealed class MailSecondLookTests
{
    private const string Question = "How do I change my address?";

    [Theory]
    [InlineData("pt-BR Apple Mail", "{0}\n\nEnviado do meu iPad\n\n> Em 3 de jan. de 2024, à(s) 10:11, Acme <s@acme.example> escreveu:\n> \n> Nossas palavras?")]
    [InlineData("fr old Outlook", "{0}\n\nDe: Acme [mailto:aide@acme.example]\nEnvoyé: mercredi 3 janvier 2024 10:11\nÀ: Rui\nCc: Ana\nObjet: RE: Colis\n\nNos mots")]
    [InlineData("de notice", "{0}\n\nMfG\nRui Sample\n\nDer Inhalt dieser E-Mail ist ausschließlich für den bezeichneten Adressaten bestimmt. Jede Form der Weitergabe ist unzulässig.")]
    [InlineData("pt notice", "{0}\n\nAs informações contidas nesta mensagem e nos arquivos anexados são para uso restrito, sendo seu sigilo protegido por lei.")]
    [InlineData("es notice", "{0}\n\nAVISO DE CONFIDENCIALIDAD: Este correo electrónico y los ficheros que contenga pueden ser confidenciales; queda prohibida su difusión.")]
    [InlineData("below, with signature", "> Ours, line one\n> Ours, line two\n\n{0}\n-- \nRui Sample")]
    [InlineData("fr Galaxy", "{0}\n\n\nEnvoyé de mon Galaxy A52 Orange\n\n\n-------- Message d'origine --------\nDe : Acme <a@acme.example>\nDate : 03/01/2024  10:11  (GMT+01:00)\nÀ : rui@example.org\nObjet : Re: Colis\n\nNos mots")]
    [InlineData("en closing in full", "{0}\n\nKind regards\n\nRui Sample\nSenior Manager, Logistics\nExample Ltd\n12 High Street, London SW1\nT: +44 20 7946 0000 | M: +44 7700 900000\nwww.example.org\nFollow us on LinkedIn | Example Group")]
    [InlineData("en closing and notice without a gap", "{0}\n\nRegards\nRui\nThis email and any files transmitted with it are confidential and intended solely for the use of the individual or entity to whom they are addressed.")]
    [InlineData("two languages", "{0}\n\nEsta mensagem é confidencial e destina-se ao seu destinatário. Se a recebeu por engano, apague-a.\n\nThis message is confidential and meant for its addressee. If you got it by mistake, please delete it.")]
    [InlineData("closing above the quotation", "{0}\n\nAtt.,\nRui\n\nEm seg., 1 de jan. de 2024 às 09:00, Acme Suporte (Acme) <\nsuporte@acme.intercom-mail.example> escreveu:\n\n> Olá Rui,\n>\n> posso passar a um atendente?\n>\n")]
    [InlineData("two quotations", "{0}\n\nOn Wed, Jan 3, 2024 at 10:11 AM Acme <s@acme.example> wrote:\nOurs\n\nOn Tue, Jan 2, 2024 at 9:00 AM Rui <r@example.org> wrote:\nOlder")]
    [InlineData("stars around", "{0}\n\n*De:* Acme <s@acme.example>\n*Enviado el:* miércoles, 3 de enero de 2024 10:11\n*Para:* Rui <r@example.org>\n*Asunto:* Re: Pedido\n\nNuestras palabras")]
    [InlineData("rule of underscores and name", "{0}\n\n______________________\nRui Sample\nExample Ltd\n+44 20 7946 0000")]
    [InlineData("en tablet, bracketed", "{0}\n\n[Sent from my tablet]")]
    public void Read_ALongMail_IsTheQuestionAlone(string name, string body) =>
        Assert.Equal((name, Question), (name, Read(body.Replace("{0}", Question, StringComparison.Ordinal), BodyFormat.Plain)));

    [Theory]
    [InlineData("I wrote to you on 3 Jan 2024 at 10:11:\nno answer since.")]
    [InlineData("De Lisboa para o Porto, quanto custa?\nData: 3 de maio")]
    [InlineData("Can I get a refund?\n\nThanks")]
    [InlineData("My new address:\n\nRui Sample\n12 High Street\nLondon\n+44 20 7946 0000")]
    [InlineData("I have three questions:\n- Where is it?\n- When does it come?\n- Who brings it?")]
    [InlineData("Error:\n--- begin ---\nvalue > 5\n--- end ---")]
    [InlineData("The confidential data in my account is wrong.\n\nPlease delete it and inform the sender of the message.")]
    public void Read_AMailWithoutAnythingBelow_StaysWhole(string body) => Assert.Equal(body, Read(body, BodyFormat.Plain));

    [Fact]
    public void Read_HtmlOfOutlook_IsTheQuestionAlone()
    {
        const string Body = "<div class=WordSection1><p class=MsoNormal>How do I change my address?<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>"
            + "<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b><span lang=EN-US>From:</span></b>"
            + "<span lang=EN-US> Acme &lt;s@acme.example&gt; <br><b>Sent:</b> Wednesday, January 3, 2024 10:11 AM<br><b>To:</b> Rui<br><b>Subject:</b> x"
            + "<o:p></o:p></span></p></div></div><p class=MsoNormal>Ours</p></div>";

        Assert.Equal(Question, Read(Body, BodyFormat.Html));
    }

    [Fact]
    public void Read_HtmlWithInlineReplies_HasAllOfThem()
    {
        const string Body = "<div dir=\"ltr\"><div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">On Wed, Jan 3, 2024 Acme wrote:<br></div>"
            + "<blockquote class=\"gmail_quote\" style=\"margin:0\">Which order?<br></blockquote><div>5521</div>"
            + "<blockquote class=\"gmail_quote\">And when?</blockquote><div>Last week</div></div></div>";

        Assert.Equal("5521\n\nLast week", Read(Body, BodyFormat.Html));
    }

    private static string? Read(string body, BodyFormat format) => MailText.Read(body, format, new(null, null, First: false));
}
