namespace Claudia.Intercom.Tests;

/// <summary>Forms that were written after the reading of mails was finished, to see how it fares with new ones.</summary>
public sealed class MailHeldBackTests
{
    private const string Question = "How do I change my address?";

    public static TheoryData<string, string> Forms => new()
    {
        {
            "pt Outlook on a phone",
            "\n\nObter o Outlook para iOS<https://aka.ms/o0ukef>\n________________________________\nDe: Acme <s@acme.example>\nEnviado: quarta-feira, "
            + "janeiro 3, 2024 10:11:12 AM\nPara: Rui <rui@example.org>\nAssunto: Pedido\n\nNossas palavras"
        },
        {
            "es iPhone above its quotation",
            "\n\nEnviado desde mi iPhone\n\n> El 3 ene 2024, a las 10:11, Acme Soporte <s@acme.example> escribió:\n> \n> \uFEFFNuestras palabras\n> "
        },
        {
            "de GMX, date first",
            "\n \n\nGesendet: Mittwoch, 03. Januar 2024 um 10:11 Uhr\nVon: \"Acme Hilfe\" <h@acme.example>\nAn: rui@example.org\nBetreff: Re: Paket\nUnsere Worte"
        },
        {
            "it notice with a dash",
            "\n\nAVVISO DI RISERVATEZZA - Le informazioni contenute nella presente comunicazione e nei relativi allegati possono essere riservate e sono, "
            + "comunque, destinate esclusivamente alle persone indicate. La diffusione da parte di altri è proibita (D.Lgs. 196/2003)."
        },
        {
            "fr closing and notice",
            "\n\nBien à vous,\n\nClaire Dupont\nResponsable logistique\n01 00 00 00 00\n\nCe courriel est strictement confidentiel. Toute diffusion non "
            + "autorisée est interdite."
        },
        { "en AOL", "\n\n\n-----Original Message-----\nFrom: Acme <s@acme.example>\nTo: rui@example.org\nSent: Wed, Jan 3, 2024 10:11 am\nSubject: Re: x\n\nOurs" },
        { "pt closing with a telephone", "\n\nAtenciosamente,\n\nJoão Silva\nAnalista de Suporte\nExemplo Ltda.\n(11) 99999-9999" },
        {
            "en notice without the word confidential",
            "\n\nThis communication, including any files transmitted with it, is private. Should it have reached you in error, kindly advise the sender and "
            + "remove it from your system."
        },
        {
            "en views of the sender",
            "\n\nBest wishes\nRui\n\nThe views expressed in this email are those of the sender and not necessarily those of Example Ltd. Registered in England "
            + "No. 1234567. It is intended only for the person to whom it is addressed."
        },
        { "da Outlook", "\n\nFra: Acme <s@acme.example>\nSendt: 3. januar 2024 10:11\nTil: Rui\nEmne: SV: Pakke\n\nVores ord" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Read_AFormNotSeenBefore_IsTheCustomersWords(string name, string below) =>
        Assert.Equal((name, Question), (name, MailText.Read(Question + below, BodyFormat.Plain, new(null, null, First: false))));
}
