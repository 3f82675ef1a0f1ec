namespace Claudia.Answers.Tests;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("pt", "Onde está a minha encomenda?")]
    [InlineData("pt", "onde esta a minha encomenda")]
    [InlineData("pt", "Boa tarde, ainda não recebi o reembolso")]
    [InlineData("pt", "nao consigo entrar na minha conta")]
    [InlineData("pt", "vcs entregam aos sabados?")]
    [InlineData("pt", "quero falar com uma pessoa")]
    [InlineData("pt", "Como altero a morada da fatura")]
    [InlineData("pt", "perdi a minha senha e agora")]
    [InlineData("pt", "quanto tempo demora o envio pra Lisboa")]
    [InlineData("pt", "o produto chegou partido, e agora o que faço?")]
    [InlineData("pt", "Meu cartão foi cobrado duas vezes")]
    [InlineData("pt", "posso trocar o tamanho dos sapatos")]
    [InlineData("pt", "o app nao abre no meu celular")]
    [InlineData("pt", "isto e uma vergonha, estou farto de esperar")]
    [InlineData("pt", "obrigada, era só isso")]
    [InlineData("pt", "sim")]
    [InlineData("pt", "obrigado")]
    [InlineData("pt", "não")]
    [InlineData("pt", "encomnda atrasada a mais de uma semna")]
    [InlineData("pt", "Preciso de cancelar o plano antes do próximo mês")]
    [InlineData("pt", "i phone 15 preto, vocês têm em stock?")]
    [InlineData("es", "¿Dónde está mi pedido?")]
    [InlineData("es", "donde esta mi pedido")]
    [InlineData("es", "Buenas tardes, todavía no recibí el reembolso")]
    [InlineData("es", "no puedo entrar en mi cuenta")]
    [InlineData("es", "ustedes entregan los sabados?")]
    [InlineData("es", "quiero hablar con una persona")]
    [InlineData("es", "Cómo cambio la dirección de la factura")]
    [InlineData("es", "perdi mi contraseña y ahora que hago")]
    [InlineData("es", "cuanto tarda el envio a Sevilla")]
    [InlineData("es", "el producto llegó roto, ¿qué debo hacer?")]
    [InlineData("es", "Me cobraron dos veces en la tarjeta")]
    [InlineData("es", "puedo cambiar la talla de los zapatos")]
    [InlineData("es", "la app no abre en mi movil")]
    [InlineData("es", "esto es una verguenza, estoy harto de esperar")]
    [InlineData("es", "gracias, era solo eso")]
    [InlineData("es", "hola")]
    [InlineData("es", "vale gracias")]
    [InlineData("es", "pedidio atrasado hace mas de una semna")]
    [InlineData("es", "Necesito cancelar el plan antes del próximo mes")]
    [InlineData("es", "Me gustaria saber si tienen tienda en Madrid")]
    [InlineData("en", "Where is my order?")]
    [InlineData("en", "i still havent got my refund")]
    [InlineData("en", "can't log in to my account")]
    [InlineData("en", "do you deliver on saturdays")]
    [InlineData("en", "I want to talk to a person")]
    [InlineData("en", "How do I change the address on the invoice")]
    [InlineData("en", "lost my pasword what now")]
    [InlineData("en", "how long does shiping to Porto take")]
    [InlineData("en", "the product arrived broken, what should I do?")]
    [InlineData("en", "my card was charged twice")]
    [InlineData("en", "can i swap the shoes for another size")]
    [InlineData("en", "the app wont open on my phone")]
    [InlineData("en", "this is a disgrace, I'm tired of waiting")]
    [InlineData("en", "thanks, that was all")]
    [InlineData("en", "hello")]
    [InlineData("en", "yes please")]
    [InlineData("en", "My friend José from São Paulo asked whether you ship there")]
    [InlineData("fr", "Où est ma commande ?")]
    [InlineData("fr", "je n'arrive pas a me connecter")]
    [InlineData("fr", "Je voudrais parler à quelqu'un s'il vous plaît")]
    [InlineData("fr", "combien de temps prend la livraison")]
    [InlineData("de", "Wo ist meine Bestellung?")]
    [InlineData("de", "ich kann mich nicht anmelden")]
    [InlineData("de", "Ich moechte mit einem Menschen sprechen")]
    [InlineData("de", "wie lange dauert der versand")]
    [InlineData("it", "Dov'è il mio ordine?")]
    [InlineData("it", "non riesco ad accedere al mio profilo")]
    [InlineData("it", "Vorrei parlare con una persona per favore")]
    [InlineData("it", "quanto tempo ci vuole per la spedizione")]
    [InlineData("ru", "Где мой заказ?")]
    [InlineData("ja", "注文はどこですか")]
    [InlineData("zh", "我的订单在哪里")]
    [InlineData("ar", "أين طلبي")]
    public void Detect_SentenceThatTells_IsSureOfItsLanguage(string language, string text)
    {
        var guess = LanguageDetector.Detect(text);

        Assert.NotNull(guess);
        Assert.Equal(language, guess.Language);
        Assert.True(guess.IsSure, $"{guess.Certainty:0.00}");
    }

    [Theory]
    [InlineData("hola, where is my order? I have been waiting for a week", "en")]
    [InlineData("Hello, quería saber cuándo llega mi pedido, gracias", "es")]
    [InlineData("Hi, queria saber quando chega a minha encomenda, thanks", "pt")]
    [InlineData("o site diz \"payment declined\" e não me deixa avançar", "pt")]
    [InlineData("me sale \"payment declined\" y no me deja seguir", "es")]
    public void Detect_MixedSentence_TakesTheOneThatCarriesIt(string text, string language) =>
        Assert.Equal(language, LanguageDetector.Detect(text)?.Language);

    [Theory]
    [InlineData("ok")]
    [InlineData("no")]
    [InlineData("123456")]
    [InlineData("😀😀")]
    [InlineData("")]
    [InlineData("iPhone 15")]
    [InlineData("si")]
    [InlineData("B-20931")]
    public void Choose_TextThatDoesNotTell_KeepsWhatIsKnown(string text)
    {
        Assert.Equal("es", LanguageDetector.Choose(text, "es", "pt"));
        Assert.Equal("pt", LanguageDetector.Choose(text, null, "pt"));
    }

    [Fact]
    public void Choose_SureSentence_OverridesTheConversation() =>
        Assert.Equal("en", LanguageDetector.Choose("sorry, could we switch to English please?", "pt", "pt"));

    [Theory]
    [InlineData("\0\0\0")]
    [InlineData("\uD800 \uDC00")]
    [InlineData("e\u0301\u0301\u0301")]
    public void Detect_BrokenText_DoesNotThrow(string text) => LanguageDetector.Detect(text);
}
