namespace Claudia.Intercom.Tests;

/// <summary>Mails as the programs write them, and the customer's words in each. A form: name, body, expected words.</summary>
internal static class MailForms
{
    private const string Our = "Our own words: shall I pass you to a person?";

    /// <summary>Introductions above quoted history, by language and program.</summary>
    public static IEnumerable<(string Name, string Body, string Words)> Introductions =>
        Introduction.Select(form => (form.Name, $"My own words.\n\n{form.Lines}\n{Quoted(form.Marked)}", "My own words."));

    public static IEnumerable<(string Name, string Body, string Words)> Headers =>
        Header.Select(form => (form.Name, $"My own words.\n\n{form.Lines}\n\n{Our}\n\nAnother line of ours.", "My own words."));

    public static IEnumerable<(string Name, string Body, string Words)> Footers =>
        Footer.Select(form => (form.Name, $"How do I change my address?\n\n{form.Lines}", "How do I change my address?"));

    private static (string Name, string Lines, bool Marked)[] Introduction =>
    [
        ("en Gmail", "On Wed, Jan 3, 2024 at 10:11 AM Acme Support <support@acme.example> wrote:\n", true),
        ("en Gmail, wrapped", "On Wed, Jan 3, 2024 at 10:11 AM Acme Support from the Company\n<support@acme.example> wrote:\n", true),
        ("en Gmail, no marks", "On Wed, Jan 3, 2024 at 10:11\u202FAM Acme Support <support@acme.example>\nwrote:\n", false),
        ("en Apple Mail", "> On 3 Jan 2024, at 10:11, Acme Support <support@acme.example> wrote:\n> ", true),
        ("en Apple Mail, no marks", "On 3 Jan 2024, at 10:11, Acme Support <support@acme.example> wrote:", false),
        ("en Outlook for Mac", "On 1/3/24, 10:11 AM, \"Acme Support\" <support@acme.example> wrote:\n", false),
        ("en Yahoo", "On Wednesday, January 3, 2024 at 10:11:12 AM GMT+1, Acme Support <support@acme.example> wrote: \n", false),
        ("en Proton", "On Wednesday, January 3rd, 2024 at 10:11 AM, Acme Support <support@acme.example> wrote:\n", true),
        ("en Thunderbird", "On 03/01/2024 10:11, Acme Support wrote:", true),
        ("en without time", "On Jan 3, 2024, Acme Support wrote:", false),
        ("en name first", "Acme Support <support@acme.example> wrote on Wed, 3 Jan 2024 at 10:11:", false),
        ("en name only", "Acme Support wrote:", true),
        ("en Intercom's example", "On Jan 28, wrote:", true),
        ("en Zoho", "---- On Wed, 03 Jan 2024 10:11:12 +0100 Acme Support <support@acme.example> wrote ----\n", false),
        ("en old Gmail", "2024-01-03 10:11 GMT+01:00 Acme Support <support@acme.example>:\n", true),
        ("pt-BR Gmail", "Em qua., 3 de jan. de 2024 às 10:11, Acme Suporte <suporte@acme.example> escreveu:\n", true),
        ("pt-BR Gmail, wrapped", "Em qua., 3 de jan. de 2024 às 10:11, Acme Suporte <\nsuporte@acme.example> escreveu:\n", true),
        ("pt-PT Gmail", "Acme Suporte <suporte@acme.example> escreveu (quarta, 3/01/2024 à(s) 10:11):\n", true),
        ("pt-PT Gmail, no marks", "Acme Suporte <suporte@acme.example> escreveu (quarta, 3/01/2024 à(s)\n10:11):\n", false),
        ("pt Apple Mail", "No dia 03/01/2024, às 10:11, Acme Suporte <suporte@acme.example> escreveu:\n", false),
        ("pt-BR Apple Mail", "Em 3 de jan. de 2024, à(s) 10:11, Acme Suporte <suporte@acme.example> escreveu:\n", false),
        ("pt Yahoo", "Em quarta-feira, 3 de janeiro de 2024 10:11:12 BRT, Acme Suporte <suporte@acme.example> escreveu: \n", false),
        ("pt Thunderbird", "Em 03/01/2024 10:11, Acme Suporte escreveu:", true),
        ("pt no marks, no time", "Em 3 de janeiro de 2024, Acme Suporte escreveu:", false),
        ("es Gmail", "El mié, 3 ene 2024 a las 10:11, Acme Soporte (<soporte@acme.example>) escribió:\n", true),
        ("es Gmail, wrapped", "El mié, 3 ene 2024 a las 10:11, Acme Soporte (<soporte@acme.example>)\nescribió:\n", false),
        ("es Apple Mail", "El 3 ene 2024, a las 10:11, Acme Soporte <soporte@acme.example> escribió:\n", false),
        ("es Yahoo", "El miércoles, 3 de enero de 2024, 10:11:12 CET, Acme Soporte <soporte@acme.example> escribió: \n", false),
        ("es Thunderbird", "El 3/1/24 a las 10:11, Acme Soporte escribió:", true),
        ("fr Gmail", "Le mer. 3 janv. 2024 à 10:11, Acme Aide <aide@acme.example> a écrit :\n", true),
        ("fr Gmail, no-break space", "Le mer. 3 janv. 2024 à 10:11, Acme Aide <aide@acme.example> a\nécrit\u00A0:\n", false),
        ("fr Yahoo", "Le mercredi 3 janvier 2024 à 10:11:12 UTC+1, Acme Aide <aide@acme.example> a écrit : \n", false),
        ("fr Thunderbird", "Le 03/01/2024 à 10:11, Acme Aide a écrit :", true),
        ("de Gmail", "Am Mi., 3. Jan. 2024 um 10:11 Uhr schrieb Acme Hilfe <hilfe@acme.example>:\n", true),
        ("de Gmail, wrapped", "Am Mi., 3. Jan. 2024 um 10:11 Uhr schrieb Acme Hilfe <\nhilfe@acme.example>:\n", false),
        ("de Apple Mail", "Am 03.01.2024 um 10:11 schrieb Acme Hilfe <hilfe@acme.example>:\n", false),
        ("de Thunderbird", "Am 03.01.24 um 10:11 schrieb Acme Hilfe:", true),
        ("de Yahoo", "Am Mittwoch, 3. Januar 2024 um 10:11:12 MEZ hat Acme Hilfe <hilfe@acme.example> Folgendes geschrieben: \n", false),
        ("de name first", "Acme Hilfe <hilfe@acme.example> schrieb am Mi., 3. Jan. 2024, 10:11:\n", false),
        ("it Gmail", "Il giorno mer 3 gen 2024 alle ore 10:11 Acme Aiuto <aiuto@acme.example> ha scritto:\n", true),
        ("it Gmail, wrapped", "Il giorno mer 3 gen 2024 alle ore 10:11 Acme Aiuto <aiuto@acme.example>\nha scritto:\n", false),
        ("it Apple Mail", "Il giorno 3 gen 2024, alle ore 10:11, Acme Aiuto <aiuto@acme.example> ha scritto:\n", false),
        ("it Thunderbird", "Il 03/01/2024 10:11, Acme Aiuto ha scritto:", true),
        ("it Yahoo", "Il mercoledì 3 gennaio 2024 10:11:12 CET, Acme Aiuto <aiuto@acme.example> ha scritto: \n", false),
        ("pt-PT name first, no address", "Acme Suporte escreveu no dia 3/01/2024 10:11:", false),
        ("es phone, a la(s)", "El 3 ene 2024, a la(s) 10:11 a. m., Acme Soporte <soporte@acme.example> escribió:\n", false),
        ("fr name first", "Acme Aide <aide@acme.example> a écrit le mer. 3 janv. 2024 à 10:11 :", false),
        ("en, day before month", "On Wed, 3 Jan 2024, 10:11 Acme Support, <support@acme.example> wrote:\n", true),
        ("nl Gmail", "Op wo 3 jan 2024 om 10:11 schreef Acme Hulp <hulp@acme.example>:\n", true),
    ];

    private static (string Name, string Lines)[] Header =>
    [
        ("en Outlook", "From: Acme Support <support@acme.example>\nSent: Wednesday, January 3, 2024 10:11 AM\nTo: Rui Sample <rui@example.org>\nSubject: Re: My parcel"),
        ("en Outlook, ruled", "________________________________\nFrom: Acme Support\nSent: Wednesday, January 3, 2024 10:11 AM\nTo: Rui Sample\nSubject: Re: My parcel"),
        ("en Outlook, bold", "*From:* Acme Support <support@acme.example>\n*Sent:* Wednesday, January 3, 2024 10:11 AM\n*To:* Rui\n*Cc:* Ana\n*Subject:* Re: My parcel"),
        ("en Outlook, empty lines", "From: Acme Support\n\nSent: Wednesday, January 3, 2024 10:11 AM\n\nTo: Rui Sample\n\nSubject: Re: My parcel"),
        ("en Outlook, one line", "From: Acme Support <support@acme.example> Sent: Wednesday, January 3, 2024 10:11 AM To: Rui Sample Subject: Re: My parcel"),
        ("en Outlook, long list", "From: Acme Support\nSent: Wednesday, January 3, 2024 10:11 AM\nTo: Rui Sample <rui@example.org>; Ana\n<ana@example.org>; Eva <eva@example.org>\nSubject: My parcel"),
        ("en old Outlook", "-----Original Message-----\nFrom: Acme Support [mailto:support@acme.example]\nSent: Wednesday, January 3, 2024 10:11 AM\nTo: Rui\nSubject: Re: x"),
        ("en Samsung", "-------- Original message --------\nFrom: Acme Support <support@acme.example>\nDate: 1/3/24 10:11 (GMT+01:00)\nTo: rui@example.org\nSubject: Re: x"),
        ("en old Proton", "\u2010\u2010\u2010\u2010\u2010\u2010\u2010 Original Message \u2010\u2010\u2010\u2010\u2010\u2010\u2010"),
        ("pt-BR Outlook", "De: Acme Suporte <suporte@acme.example>\nEnviada em: quarta-feira, 3 de janeiro de 2024 10:11\nPara: Rui Sample <rui@example.org>\nAssunto: RE: Pedido"),
        ("pt-PT Outlook", "De: Acme Suporte\nEnviado: 3 de janeiro de 2024 10:11\nPara: Rui Sample\nCc: Ana\nAssunto: RE: Pedido"),
        ("pt Samsung", "-------- Mensagem original --------\nDe: Acme Suporte <suporte@acme.example>\nData: 03/01/24 10:11 (GMT-03:00)\nPara: rui@example.org\nAssunto: Re: x"),
        ("es Outlook", "De: Acme Soporte <soporte@acme.example>\nEnviado el: miércoles, 3 de enero de 2024 10:11\nPara: Rui Sample\nAsunto: RE: Pedido"),
        ("es Samsung", "-------- Mensaje original --------\nDe: Acme Soporte\nFecha: 3/1/24 10:11 (GMT+01:00)\nA: rui@example.org\nAsunto: Re: x"),
        ("fr Outlook", "De : Acme Aide <aide@acme.example>\nEnvoyé : mercredi 3 janvier 2024 10:11\nÀ : Rui Sample\nObjet : RE: Colis"),
        ("fr Samsung", "-------- Message d\u2019origine --------\nDe : Acme Aide\nDate : 03/01/2024 10:11 (GMT+01:00)\nÀ : rui@example.org\nObjet : Re: x"),
        ("de Outlook", "Von: Acme Hilfe <hilfe@acme.example>\nGesendet: Mittwoch, 3. Januar 2024 10:11\nAn: Rui Sample\nBetreff: AW: Paket"),
        ("de old Outlook", "-----Ursprüngliche Nachricht-----\nVon: Acme Hilfe\nGesendet: Mittwoch, 3. Januar 2024 10:11\nAn: Rui\nBetreff: AW: Paket"),
        ("it Outlook", "Da: Acme Aiuto <aiuto@acme.example>\nInviato: mercoledì 3 gennaio 2024 10:11\nA: Rui Sample\nOggetto: R: Pacco"),
        ("it old Outlook", "-----Messaggio originale-----\nDa: Acme Aiuto\nInviato: mercoledì 3 gennaio 2024 10:11\nA: Rui\nOggetto: R: Pacco"),
        ("pt-BR Outlook phone", "De: Acme <suporte@acme.example>\nData: quarta-feira, 3 de janeiro de 2024 às 10:11\nPara: Rui\nAssunto: Re: x"),
        ("Gmail, hidden", "[Quoted text hidden]"),
        ("reminder of a help desk", "##- Please type your reply above this line -##"),
    ];

    private static (string Name, string Lines)[] Footer =>
    [
        ("delimiter", "-- \nRui Sample\nHead of Nothing\nHave you seen our offer?"),
        ("delimiter, trimmed", "--\nRui Sample"),
        ("en iPhone", "Sent from my iPhone"),
        ("en Outlook phone", "Get Outlook for iOS<https://aka.ms/o0ukef>"),
        ("en Yahoo phone", "Sent from Yahoo Mail on Android"),
        ("en Samsung", "Sent from my Samsung Galaxy smartphone."),
        ("en Proton", "Sent with Proton Mail secure email."),
        ("pt iPhone", "Enviado do meu iPhone"),
        ("pt Outlook phone", "Obter o Outlook para Android"),
        ("pt Samsung", "Enviado a partir do meu smartphone Samsung Galaxy."),
        ("pt Yahoo", "Enviado do Yahoo Mail no Android"),
        ("es iPhone", "Enviado desde mi iPhone"),
        ("es Outlook phone", "Obtener Outlook para iOS"),
        ("fr iPhone", "Envoyé de mon iPhone"),
        ("fr Samsung", "Envoyé depuis mon appareil Samsung Galaxy"),
        ("fr Outlook phone", "Télécharger Outlook pour Android"),
        ("de iPhone", "Von meinem iPhone gesendet"),
        ("de Android", "Diese Nachricht wurde von meinem Android-Mobiltelefon mit GMX Mail gesendet."),
        ("de Samsung", "Gesendet von meinem Samsung Galaxy"),
        ("de Outlook phone", "Holen Sie sich Outlook für iOS"),
        ("it iPhone", "Inviato da iPhone"),
        ("it Outlook phone", "Scarica Outlook per Android"),
        ("en closing", "Kind regards,\n\nRui Sample\nSales Manager | Example Ltd\n+44 20 7946 0000\nrui@example.org\nwww.example.org"),
        ("en closing, one line", "Best regards, Rui Sample"),
        ("pt closing, one line", "Att, Rui Sample\nDiretor Comercial"),
        ("en mobile, excuse", "Sent from my mobile. Please excuse brevity and typos."),
        ("en typed", "Typed on my phone"),
        ("en notice, private", "This communication and any files transmitted with it are private. If it reached you by mistake, please advise the sender and destroy it."),
        ("en thanks", "Thanks,\nRui"),
        ("pt closing", "Com os melhores cumprimentos,\nRui Sample\nDiretor Comercial\nTel.: +351 210 000 000"),
        ("es closing", "Un cordial saludo,\nRui Sample\nExample S.L.\nMóvil: 600 000 000"),
        ("fr closing", "Bien cordialement,\nRui Sample\n06 00 00 00 00"),
        ("de closing", "Mit freundlichen Grüßen\n\nRui Sample\nExample GmbH\nTelefon: 030 000000"),
        ("it closing", "Distinti saluti,\nRui Sample\nExample S.r.l.\nTel. 02 0000000"),
        ("en notice", "This e-mail and any attachments are confidential. If you are not the intended recipient, please delete it. Unauthorised use may lead to legal action."),
        ("en notice, headed", "CONFIDENTIALITY NOTICE:\n\nThe information in this message is intended only for the addressee. Any disclosure or copying is prohibited."),
        ("en notice after closing", "Regards,\nRui Sample\n\nThis message may contain privileged information. Notify the sender if you received it in error."),
        ("pt notice", "Esta mensagem, incluindo seus anexos, pode conter informação confidencial. Se não for o destinatário, avise o remetente e apague-a."),
        ("pt notice, headed", "AVISO LEGAL: O conteúdo deste e-mail é sigiloso e destina-se exclusivamente ao destinatário. É proibida a sua divulgação."),
        ("es notice", "Este mensaje y sus adjuntos son confidenciales. Si no es usted el destinatario, notifíquelo al remitente y elimínelo."),
        ("fr notice", "Ce message et ses pièces jointes sont confidentiels. Si vous n'êtes pas le destinataire, merci de le détruire et d'en avertir l'expéditeur."),
        ("de notice", "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte den Absender und löschen Sie diese Mail."),
        ("it notice", "Questo messaggio e gli allegati sono riservati. Se non ne siete il destinatario, siete pregati di avvisare il mittente e cancellarlo."),
        ("environment", "Please consider the environment before printing this e-mail."),
        ("virus check", "Livre de vírus. www.avast.com"),
        ("notice, then paper", "Este correo es confidencial y para uso exclusivo del destinatario.\n\nAntes de imprimir este mensaje, piense en el medio ambiente."),
        ("phone, then notice", "Sent from my iPhone\n\nThis email is confidential and intended solely for the addressee."),
    ];

    private static string Quoted(bool marked) => marked ? $"> {Our}\n>\n> Another line of ours." : $"{Our}\n\nAnother line of ours.";
}
