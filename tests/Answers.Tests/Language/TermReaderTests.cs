namespace Claudia.Answers.Tests;

public sealed class TermReaderTests
{
    [Theory]
    [InlineData("pt", "encomenda", "encomendas")]
    [InlineData("pt", "cancelar", "cancelei")]
    [InlineData("pt", "cancelamento", "cancelado")]
    [InlineData("pt", "devoluções", "devolver")]
    [InlineData("pt", "cartões", "cartão")]
    [InlineData("pt", "palavra-passe", "senha")]
    [InlineData("pt", "troquei", "troca")]
    [InlineData("pt", "pagamentos", "paguei")]
    [InlineData("es", "pedidos", "pedido")]
    [InlineData("es", "tarjetas", "tarjeta")]
    [InlineData("es", "facturación", "facturar")]
    [InlineData("es", "envíos", "enviar")]
    [InlineData("es", "devolución", "devolver")]
    [InlineData("en", "deliveries", "delivered")]
    [InlineData("en", "cancellation", "cancelled")]
    [InlineData("en", "verification", "verify")]
    [InlineData("en", "log in", "login")]
    [InlineData("en", "paid", "payments")]
    [InlineData("fr", "commandes", "commande")]
    [InlineData("de", "Bestellungen", "Bestellung")]
    [InlineData("it", "ordini", "ordine")]
    public void Terms_FormsOfOneWord_AreTheSame(string language, string left, string right) =>
        Assert.Equal(TermReader.For(language).Terms(left), TermReader.For(language).Terms(right));

    [Theory]
    [InlineData("pt", "conta", "contrato")]
    [InlineData("pt", "cartão", "carta")]
    [InlineData("es", "pedido", "pedal")]
    [InlineData("en", "delivery", "delete")]
    [InlineData("en", "address", "add")]
    public void Terms_DifferentWords_StayApart(string language, string left, string right) =>
        Assert.NotEqual(TermReader.For(language).Terms(left), TermReader.For(language).Terms(right));

    [Fact]
    public void Terms_SmallTalk_IsNothing() =>
        Assert.Empty(TermReader.For("pt").Terms("Olá, boa tarde! Podem ajudar-me por favor? Obrigado"));

    [Fact]
    public void Terms_LanguageWithoutData_KeepsItsWords() =>
        Assert.Equal(["waar", "is", "mijn", "bestelling"], TermReader.For("nl").Terms("Waar is mijn bestelling?"));
}
