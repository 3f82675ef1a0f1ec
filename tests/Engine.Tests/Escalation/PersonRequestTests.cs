namespace Claudia.Engine.Tests;

public sealed class PersonRequestTests
{
    [Theory]
    [InlineData("quero falar com um atendente")]
    [InlineData("Quero falar com uma pessoa")]
    [InlineData("Não consigo, queria um atendente humano")]
    [InlineData("Por favor me transfere")]
    [InlineData("Poderia me passar para o supervisor?")]
    [InlineData("tem alguém aí?")]
    [InlineData("cadê o gerente")]
    [InlineData("ATENDENTE!!!")]
    [InlineData("preciso conversar com alguém")]
    [InlineData("Não, quero falar com um atendente")]
    [InlineData("Isso não resolveu. Quero um humano.")]
    [InlineData("Quero falar, por favor, com um atendente")]
    [InlineData("não quero falar com um robô, quero falar com uma pessoa")]
    public void Portuguese_ThatAsks_IsARequest(string text) => Assert.NotNull(PersonRequest.Find(text, []));

    [Theory]
    [InlineData("I want to talk to a human")]
    [InlineData("Can I speak with someone?")]
    [InlineData("let me talk to a representative please")]
    [InlineData("Transfer me")]
    [InlineData("is there anyone real here, a real person?")]
    [InlineData("Human agent")]
    [InlineData("I need a manager")]
    [InlineData("No, I want a human")]
    [InlineData("No! Get me an agent.")]
    [InlineData("That does not help; I’d like an advisor")]
    public void English_ThatAsks_IsARequest(string text) => Assert.NotNull(PersonRequest.Find(text, []));

    [Theory]
    [InlineData("quiero hablar con un agente")]
    [InlineData("Necesito un asesor")]
    [InlineData("¿Puedo hablar con alguien?")]
    [InlineData("pásame con un operador")]
    [InlineData("¿hay alguien ahí?")]
    [InlineData("No, quiero hablar con una persona")]
    [InlineData("no me sirve, comunícame con el encargado")]
    public void Spanish_ThatAsks_IsARequest(string text) => Assert.NotNull(PersonRequest.Find(text, []));

    [Theory]
    [InlineData("não quero falar com um atendente")]
    [InlineData("nao precisa chamar ninguém, nem falar com uma pessoa")]
    [InlineData("Sem falar com atendente")]
    [InlineData("I don't want to talk to a human")]
    [InlineData("please do not transfer me")]
    [InlineData("I never want to speak to an agent")]
    [InlineData("no quiero hablar con un agente")]
    [InlineData("tampoco quiero un asesor")]
    public void Negation_IsNoRequest(string text) => Assert.Null(PersonRequest.Find(text, []));

    [Theory]
    [InlineData("Uma pessoa recebeu o pacote no meu lugar")]
    [InlineData("Someone stole my parcel from the porch")]
    [InlineData("The delivery agent was rude to me yesterday")]
    [InlineData("O atendente da loja me deu o número errado ontem")]
    [InlineData("La persona que recibió el paquete no soy yo")]
    [InlineData("A humanidade agradece")]
    [InlineData("How many people can share an account?")]
    [InlineData("")]
    [InlineData("!?")]
    public void Mention_IsNoRequest(string text) => Assert.Null(PersonRequest.Find(text, []));

    [Theory]
    [InlineData("I want to talk to a human", "talk to a human")]
    [InlineData("Olá! Quero FALAR com um Atendente, já", "falar com um atendente")]
    [InlineData("please transfer me now", "transfer me")]
    public void Request_IsShownByItsWords(string text, string words) => Assert.Equal(words, PersonRequest.Find(text, []));

    [Fact]
    public void Phrase_OfTheWorkspace_IsARequestToo()
    {
        Assert.Equal("chamem a central", PersonRequest.Find("Por favor, chamem a Central!", ["chamem a central"]));
        Assert.Null(PersonRequest.Find("não chamem a central", ["chamem a central"]));
        Assert.Null(PersonRequest.Find("chamem a centralina", ["chamem a central"]));
        Assert.Null(PersonRequest.Find("anything", ["", "!!"]));
    }

    [Fact]
    public void Text_OfAnyLength_IsReadUpToALimit()
    {
        var filler = string.Concat(Enumerable.Repeat("word, ", 100_000));

        Assert.NotNull(PersonRequest.Find("talk to a human " + filler, []));
        Assert.Null(PersonRequest.Find(filler + "talk to a human", []));
    }
}
