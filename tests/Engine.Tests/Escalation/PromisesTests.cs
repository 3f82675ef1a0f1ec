namespace Claudia.Engine.Tests;

public sealed class PromisesTests
{
    [Theory]
    [InlineData("I'll pass this to my colleagues.")]
    [InlineData("Thanks for the details! I will forward your request to our billing team.")]
    [InlineData("I’ve escalated this for you.")]
    [InlineData("I can't help with that, but I'll pass it on.")]
    [InlineData("I'm transferring you now.")]
    [InlineData("Let me check with a specialist.")]
    [InlineData("One of our agents will get back to you shortly.")]
    [InlineData("Our support team will contact you within 24 hours")]
    [InlineData("Someone from our team will be in touch.")]
    [InlineData("You'll hear from us soon.")]
    [InlineData("Your case has been forwarded.")]
    [InlineData("We'll get back to you by tomorrow.")]
    [InlineData("I WILL\u200B PASS THIS TO THE TEAM")]
    public void English_ThatPromises_IsFound(string text) => Assert.NotNull(Promises.Find(text));

    [Theory]
    [InlineData("Vou encaminhar para o time.")]
    [InlineData("Vou encaminhar sua solicitação agora mesmo.")]
    [InlineData("Já estou passando o seu caso para um especialista.")]
    [InlineData("Não se preocupe, vou te transferir para um atendente.")]
    [InlineData("Encaminhei o seu caso ao suporte.")]
    [InlineData("Um atendente vai falar com você em breve.")]
    [InlineData("Nossa equipe entrará em contato.")]
    [InlineData("Alguém da nossa equipe vai te responder ainda hoje")]
    [InlineData("Entraremos em contato por e-mail.")]
    [InlineData("Sua solicitação foi encaminhada ao setor responsável.")]
    [InlineData("Vou verificar com a equipe e te retorno.")]
    public void Portuguese_ThatPromises_IsFound(string text) => Assert.NotNull(Promises.Find(text));

    [Theory]
    [InlineData("Un compañero te contactará.")]
    [InlineData("Voy a pasar tu consulta a un especialista.")]
    [InlineData("Sí, voy a pasarte con una persona del equipo.")]
    [InlineData("He derivado tu caso.")]
    [InlineData("Te paso con un agente.")]
    [InlineData("Nuestro equipo se pondrá en contacto contigo.")]
    [InlineData("Nos pondremos en contacto contigo mañana.")]
    [InlineData("Trasladaré su consulta al departamento.")]
    [InlineData("Alguien de soporte va a escribirte.")]
    public void Spanish_ThatPromises_IsFound(string text) => Assert.NotNull(Promises.Find(text));

    [Theory]
    [InlineData("Je transmets votre demande à mes collègues.")]
    [InlineData("J'ai transmis votre dossier à l'équipe.")]
    [InlineData("Un conseiller vous recontactera rapidement.")]
    [InlineData("Un collègue prendra le relais.")]
    [InlineData("Ich leite Ihr Anliegen an die Kollegen weiter.")]
    [InlineData("Gern gebe ich das weiter.")]
    [InlineData("Ich habe Ihre Anfrage weitergeleitet.")]
    [InlineData("Ein Kollege meldet sich bei Ihnen.")]
    [InlineData("Unser Team wird sich in Kürze bei Ihnen melden.")]
    [InlineData("Inoltro la richiesta ai colleghi.")]
    [InlineData("Passerò il tuo caso a uno specialista.")]
    [InlineData("Un operatore ti contatterà al più presto.")]
    public void FrenchGermanItalian_ThatPromises_IsFound(string text) => Assert.NotNull(Promises.Find(text));

    [Theory]
    [InlineData("You can contact our team at help@example.com.")]
    [InlineData("We don't pass on your data to anyone.")]
    [InlineData("Our team will never call you to ask for a password.")]
    [InlineData("Our support team answers within 2 working days.")]
    [InlineData("We will refund the money to your card within 5 days.")]
    [InlineData("The driver will call you before the delivery.")]
    [InlineData("We'll send you a label by e-mail.")]
    [InlineData("Pass your passport number to the courier.")]
    [InlineData("If this does not help, I can pass you to a colleague.")]
    [InlineData("I can transfer you to a person: would you like that?")]
    [InlineData("I'll pass you to a colleague if you like.")]
    [InlineData("You have 30 days from delivery to return an item.")]
    [InlineData("")]
    public void English_ThatInforms_IsNoPromise(string text) => Assert.Null(Promises.Find(text));

    [Theory]
    [InlineData("Você pode falar com a nossa equipe pelo chat.")]
    [InlineData("Não repassamos os seus dados a terceiros.")]
    [InlineData("Nossa equipe nunca vai ligar para pedir a sua senha.")]
    [InlineData("Seu pedido foi enviado ontem.")]
    [InlineData("Se preferir, passo você para uma pessoa da nossa equipe: quer?")]
    [InlineData("Quer que eu encaminhe isso para a equipe?")]
    [InlineData("O entregador vai ligar antes da entrega.")]
    [InlineData("Vamos enviar o código para o seu e-mail.")]
    [InlineData("Puedes escribir a nuestro equipo desde la aplicación.")]
    [InlineData("No pasamos tus datos a otras personas.")]
    [InlineData("Nuestro equipo no te llamará nunca.")]
    [InlineData("Si lo prefieres, te paso con una persona de nuestro equipo: ¿quieres?")]
    [InlineData("Te enviaremos un correo con el número de seguimiento.")]
    public void PortugueseSpanish_ThatInforms_IsNoPromise(string text) => Assert.Null(Promises.Find(text));

    [Theory]
    [InlineData("Vous pouvez contacter notre équipe par e-mail.")]
    [InlineData("Nous ne transmettons pas vos données à d'autres services.")]
    [InlineData("Wir geben Ihre Daten nicht weiter.")]
    [InlineData("Sie können unser Team jederzeit anrufen.")]
    [InlineData("Ich kann Sie gern mit einem Kollegen verbinden: möchten Sie das?")]
    [InlineData("Non passiamo i tuoi dati ad altre persone.")]
    [InlineData("Puoi scrivere al nostro team dalla pagina dell'ordine.")]
    public void FrenchGermanItalian_ThatInforms_IsNoPromise(string text) => Assert.Null(Promises.Find(text));

    [Fact]
    public void Phrase_OfATransfer_IsAPromiseInEachLanguage() =>
        Assert.All(Phrases.Default.ByLanguage.Values, phrases => Assert.NotNull(Promises.Find(phrases.Transfer)));

    [Fact]
    public void Offer_InEachLanguage_IsNone() =>
        Assert.All(Phrases.Default.ByLanguage.Values, phrases => Assert.Null(Promises.Find(phrases.Offer)));

    [Fact]
    public void Found_Words_AreTheEvidence() =>
        Assert.Equal("vou encaminhar para o time", Promises.Find("Claro! Vou encaminhar para o time."));

    [Fact]
    public void Text_ThatIsHuge_IsReadInBoundedTime() =>
        Assert.Null(Promises.Find(string.Concat(Enumerable.Repeat("ich wir will vou ", 100_000))));
}
