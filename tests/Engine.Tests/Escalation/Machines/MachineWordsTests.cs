namespace Claudia.Engine.Tests;

public sealed class MachineWordsTests
{
    [Theory]
    [InlineData("Obrigado pelo contato! Retornaremos em breve.")]
    [InlineData("Agradecemos o seu contato. Nossa equipe está ocupada, mas responderemos assim que possível.")]
    [InlineData("Thank you for contacting Nordwind Logistics. We will get back to you within one working day.")]
    [InlineData("Gracias por su mensaje. Nos pondremos en contacto a la brevedad.")]
    [InlineData("Merci pour votre message. Nous reviendrons vers vous sous 48 heures.")]
    [InlineData("Vielen Dank für Ihre E-Mail. Wir melden uns so bald wie möglich.")]
    [InlineData("Grazie per averci contattato. Risponderemo entro domani.")]
    [InlineData("Automatic reply: I am travelling.")]
    [InlineData("Esta é uma mensagem automática. Guarde o protocolo 1881.")]
    public void AutomaticReply_InAnyChannel_IsAMachines(string text) => Assert.NotNull(MachineWords.Find(text, isEmail: false));

    [Theory]
    [InlineData("Hello, I am out of the office until 12 January with limited access to my mail.")]
    [InlineData("Olá! Estou de férias até o dia 10. Em caso de urgência, fale com a Paula.")]
    [InlineData("Estoy fuera de la oficina. Contestaré a mi regreso.")]
    [InlineData("Je suis en congés jusqu'au 4 mai. En cas d'urgence, appelez le standard.")]
    [InlineData("Ich bin derzeit nicht im Büro. In dringenden Fällen hilft Frau Sander.")]
    [InlineData("Sono in ferie fino al 20. Leggerò la posta al mio rientro.")]
    [InlineData("This is the mail system at host mx1.example.org.\nI'm sorry, your message could not be delivered.")]
    public void AbsenceOrBounce_IsAMachinesInMailOnly(string text)
    {
        Assert.NotNull(MachineWords.Find(text, isEmail: true));
        Assert.Null(MachineWords.Find(text, isEmail: false));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Thank you for your message, that solved it.")]
    [InlineData("Obrigado pelo retorno, agora deu certo.")]
    [InlineData("I am out of the office until Monday, please deliver on Tuesday.")]
    [InlineData("Recebi uma mensagem automática dizendo que o pedido voltou.")]
    [InlineData("Automatic reply does not help me, the parcel is still missing.")]
    [InlineData("I am on holiday and need the spare part for urgent repairs.")]
    [InlineData("Estou de férias e o pacote chegou quebrado.")]
    [InlineData("Your mailer told me that my message was not delivered.")]
    [InlineData("Fwd: the invoice that you asked for")]
    public void WordsOfAPerson_AreNone(string text) => Assert.Null(MachineWords.Find(text, isEmail: true));
}
